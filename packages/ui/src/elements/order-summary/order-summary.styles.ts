import { css } from 'lit';

export const orderSummaryStyles = css`
  :host {
    display: block;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 10px 16px;
    list-style: none;
    cursor: pointer;
    font-size: 13px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  summary svg {
    color: var(--od-muted);
    transition: transform var(--od-motion);
  }
  [open] > summary svg {
    transform: rotate(180deg);
  }
  .first {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .body {
    padding: 4px 16px 16px;
    display: grid;
    gap: 12px;
    max-height: min(46vh, 340px);
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 12px;
    align-items: center;
    padding: 6px 0;
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
    grid-template-columns: auto 1fr;
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
  .linked {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding: 0 16px 10px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .linked button {
    color: var(--od-accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
`;
