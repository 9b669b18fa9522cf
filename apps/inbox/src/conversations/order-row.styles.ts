import { css } from 'lit';

export const orderRowStyles = css`
  .row {
    position: relative;
    display: grid;
    gap: 2px;
    padding: var(--row-padding) 14px var(--row-padding) 16px;
    border-bottom: 1px solid var(--od-border);
    color: inherit;
    text-decoration: none;
  }
  .row::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 3px;
    background: var(--hue);
  }
  a.row:hover {
    background: color-mix(in oklab, var(--od-text) 4%, transparent);
  }
  a.row[aria-current] {
    background: var(--od-mine);
  }
  a.row:focus-visible {
    outline-offset: -2px;
  }
  .top,
  .bottom,
  .goods {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-width: 0;
  }
  .bottom,
  .goods {
    font-size: 13px;
    justify-content: space-between;
    min-height: 20px;
    color: var(--od-muted);
  }
  .number,
  .age {
    color: var(--od-muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .age {
    margin-inline-start: auto;
    padding-inline-start: 8px;
  }
  .unread .name {
    font-weight: 600;
  }
  .unread .last {
    color: var(--od-text);
  }
  .why {
    margin-inline-end: 6px;
    color: var(--hue);
    font-weight: 600;
  }
  .why.also::before {
    content: '· ';
  }
  .why.state {
    font-weight: 500;
  }
  .why.due {
    color: var(--od-danger);
  }
  .why.over {
    color: var(--od-success);
  }
  .mine {
    display: inline-block;
    vertical-align: -2px;
    margin-inline-end: 4px;
  }
  .settled .name,
  .settled::before {
    opacity: 0.6;
  }
  @media (forced-colors: active) {
    .row::before {
      background: CanvasText;
    }
  }
  .skeleton {
    min-height: 44px;
    align-content: space-evenly;
  }
  .skeleton::before {
    background: var(--od-border);
  }
  .skeleton .wide {
    width: 45%;
  }
  .skeleton .short {
    width: 28px;
    margin-inline-start: auto;
  }
  .skeleton .bottom .bone {
    width: 80%;
  }
`;
