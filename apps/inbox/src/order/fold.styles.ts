import { css } from 'lit';

/** A part of the order pane that stands folded until somebody looks. */
export const foldStyles = css`
  :host {
    display: block;
    border-bottom: 1px solid var(--od-border);
  }
  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 44px;
    padding: 8px 16px;
    list-style: none;
    cursor: pointer;
    font-size: 13px;
    font-weight: 500;
    color: var(--od-muted);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    color: var(--od-text);
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  summary svg {
    transition: transform var(--od-motion);
  }
  [open] > summary svg {
    transform: rotate(180deg);
  }
  .body {
    display: grid;
    gap: 12px;
    padding: 4px 16px 16px;
    font-size: 13px;
  }
  .body .button {
    min-height: 36px;
    padding-block: 6px;
  }
`;
