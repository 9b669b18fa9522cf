import { css } from 'lit';

export const entryDetailsStyles = css`
  :host {
    display: block;
  }
  dl {
    display: inline-grid;
    grid-template-columns: auto auto;
    gap: 2px 12px;
    margin-top: 4px;
    text-align: start;
    align-items: baseline;
    color: var(--od-text);
  }
  dt {
    color: var(--od-muted);
  }
  .words {
    white-space: pre-line;
  }
  .number {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }
  summary {
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .stars {
    display: inline-flex;
    gap: 2px;
    color: var(--od-confirmation);
  }
  .stars .filled svg {
    fill: currentColor;
  }
  .text {
    font-size: 15px;
    color: var(--od-text);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
`;
