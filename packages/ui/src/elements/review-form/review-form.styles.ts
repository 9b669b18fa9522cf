import { css } from 'lit';

export const reviewFormStyles = css`
  form {
    display: grid;
    gap: 12px;
    justify-items: center;
  }
  form > div {
    justify-self: stretch;
    text-align: start;
  }
  form > .acts {
    justify-self: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .photo {
    position: relative;
  }
  .photo img {
    display: block;
    object-fit: cover;
    border-radius: var(--od-radius-field);
    background: var(--od-raised);
  }
  .photo svg {
    position: absolute;
    inset: 4px 4px auto auto;
    padding: 1px;
    border-radius: 50%;
    background: var(--od-surface);
  }
  legend {
    text-align: center;
    width: 100%;
    font-size: 15px;
    color: var(--od-text);
  }
`;
