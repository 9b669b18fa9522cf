import { css } from 'lit';

export const starRowStyles = css`
  .star-row {
    display: inline-flex;
    gap: 2px;
    color: var(--od-field);
  }
  .star-row .filled {
    color: var(--od-confirmation);
  }
  .star-row .filled svg {
    fill: currentColor;
  }
`;
