import { css } from 'lit';

export const starFieldStyles = css`
  .stars {
    display: flex;
    justify-content: center;
  }
  .stars label {
    position: relative;
    margin: 0;
    padding: 6px;
    color: var(--od-field);
    cursor: pointer;
  }
  .stars input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .stars label.lit {
    color: var(--od-confirmation);
  }
  .stars label.lit svg {
    fill: currentColor;
  }
  .stars label:has(:focus-visible) {
    outline: 2px solid var(--od-accent);
    border-radius: var(--od-radius-field);
  }
`;
