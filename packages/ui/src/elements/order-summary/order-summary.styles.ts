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
  ordialog-order-details {
    padding: 4px 16px 16px;
    max-height: min(46vh, 340px);
    overflow-y: auto;
    overscroll-behavior: contain;
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
