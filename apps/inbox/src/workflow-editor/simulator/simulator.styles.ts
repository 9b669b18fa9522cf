import { css } from 'lit';

export const simulatorStyles = css`
  :host {
    display: block;
    min-height: 0;
    overflow-y: auto;
    padding: 16px;
  }
  .top,
  .result {
    display: grid;
    gap: 12px;
    max-width: 960px;
  }
  .result {
    margin-top: 20px;
    padding-top: 20px;
    border-top: 1px solid var(--od-border);
  }
  .top .line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  select {
    min-height: 40px;
    max-width: 100%;
  }
  .stale,
  .difference {
    color: var(--od-confirmation);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    cursor: pointer;
  }
  .check input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--od-accent);
  }
  .totals {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 16px 48px;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 16px 4px 0;
    border-bottom: 1px solid var(--od-border);
    text-align: start;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    overflow-wrap: normal;
    font-size: 13px;
    color: var(--od-muted);
  }
  tr.other td:last-child {
    font-weight: 600;
  }
  .orders > li {
    border-bottom: 1px solid var(--od-border);
  }
  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 10px 0;
    cursor: pointer;
  }
  summary strong {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  summary::before {
    content: '';
    width: 6px;
    height: 6px;
    border: solid var(--od-muted);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  [open] > summary::before {
    transform: rotate(45deg);
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    flex: 1 1 320px;
  }
  .phase {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .other .phase,
  .phase.other {
    outline: 1.5px dashed var(--hue);
    outline-offset: -1px;
  }
  .inside {
    display: grid;
    gap: 8px;
    padding: 4px 0 16px 18px;
  }
  .paths {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: 16px;
  }
  h3 {
    margin: 0 0 4px;
    font-size: 13px;
    font-weight: 600;
  }
  ol {
    display: grid;
    gap: 6px;
  }
  ol .small svg {
    display: inline-block;
    vertical-align: -2px;
    margin-inline-end: 3px;
  }
  .refused,
  .sending {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px;
    padding: 3px 0;
    overflow-wrap: anywhere;
  }
  .refused svg {
    margin-top: 3px;
    color: var(--od-danger);
  }
  .sending svg {
    margin-top: 3px;
    color: var(--od-muted);
  }
  .sending .small {
    display: block;
  }
`;
