import { css } from 'lit';

export const ordersTableStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
  }
  .scroller {
    /* What is in it for screen readers alone scrolls with it, and makes the page no wider. */
    position: relative;
    height: 100%;
    overflow: auto;
    overflow-anchor: none;
    --cell: 7px 12px;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  .comfortable {
    --cell: 12px;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    padding: var(--cell);
    border-bottom: 1px solid var(--od-border);
    background: var(--od-surface);
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    padding: 0;
    font-size: 13px;
    color: var(--od-muted);
  }
  thead button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    width: 100%;
    min-height: 36px;
    padding: 0 12px;
  }
  thead button:hover {
    color: var(--od-text);
  }
  thead button:focus-visible {
    outline-offset: -3px;
  }
  [aria-sort='ascending'],
  [aria-sort='descending'] {
    color: var(--od-text);
    font-weight: 600;
  }
  th.number {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding-inline-start: 16px;
  }
  thead th.number {
    z-index: 3;
    padding-inline-start: 4px;
  }
  .total {
    text-align: end;
  }
  .total button {
    justify-content: end;
  }
  th.number a {
    color: inherit;
    font-weight: 500;
    text-decoration-color: var(--od-field);
  }
  tr:hover th.number a {
    color: var(--od-accent);
  }
  td.buyer {
    max-width: 260px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .placed,
  .due {
    color: var(--od-muted);
  }
  td.late {
    color: var(--od-danger);
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover > * {
    background: color-mix(in oklab, var(--od-text) 3%, var(--od-surface));
  }
  .settled > * {
    color: var(--od-muted);
  }
  tfoot th,
  tfoot td {
    position: sticky;
    bottom: 0;
    z-index: 2;
    border-top: 1px solid var(--od-border);
    border-bottom: 0;
    background: var(--od-raised);
    font-weight: 600;
  }
  tfoot th {
    padding-inline-start: 16px;
    font-weight: 500;
    color: var(--od-muted);
  }
  .bones td {
    height: 24px;
  }
`;
