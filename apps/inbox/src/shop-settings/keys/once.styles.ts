import { css } from 'lit';

export const onceStyles = css`
  .once {
    display: grid;
    gap: 4px;
    flex-basis: 100%;
    padding: 12px;
    border: 1px solid var(--od-accent);
    border-radius: var(--od-radius-field);
    background: var(--od-mine);
  }
  code {
    font-size: 13px;
  }
`;
