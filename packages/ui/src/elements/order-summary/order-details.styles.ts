import { css } from 'lit';

export const orderDetailsStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    overflow-wrap: anywhere;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    padding: 6px 0;
    /* A letter under a hundred accents is one word, and may be as wide. */
    overflow-x: clip;
  }
  img,
  .picture {
    width: 44px;
    height: 44px;
    object-fit: cover;
    border-radius: var(--od-radius-field);
    background: var(--od-raised);
    color: var(--od-muted);
    display: grid;
    place-items: center;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 16px;
    font-size: 13px;
    border-top: 1px solid var(--od-border);
    padding-top: 12px;
  }
  dt {
    color: var(--od-muted);
  }
  dd {
    text-align: end;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .total {
    font-weight: 600;
    font-size: 15px;
  }
`;
