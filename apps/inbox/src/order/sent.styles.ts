import { css } from 'lit';

export const sentStyles = css`
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 8px;
    overflow-wrap: anywhere;
  }
  ul {
    display: grid;
    gap: 12px;
  }
  li svg {
    margin-top: 1px;
    color: var(--od-muted);
  }
  .what {
    font-weight: 600;
  }
  .to,
  .how,
  li .button {
    grid-column: 2;
  }
  .to,
  .how {
    color: var(--od-muted);
  }
  .failed .how,
  .failed svg {
    color: var(--od-danger);
  }
  .canceled .what {
    font-weight: 400;
    text-decoration: line-through;
  }
  li .button {
    justify-self: start;
    margin-top: 6px;
  }
`;
