import { css } from 'lit';

export const boardColumnStyles = css`
  :host {
    display: block;
  }
  .column {
    height: 100%;
    display: flex;
    flex-direction: column;
    border-radius: var(--od-radius-card);
    border-top: 3px solid var(--hue);
    background: color-mix(in oklab, var(--hue) 4%, var(--od-raised));
    --card-y: 8px;
  }
  .comfortable {
    --card-y: 12px;
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    gap: 0 8px;
    padding: 8px 12px;
  }
  h2 {
    color: var(--hue);
  }
  .count {
    color: var(--od-muted);
    font-size: 13px;
  }
  .sum {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    min-height: 20px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .cards {
    flex: 1;
    min-height: 0;
    display: grid;
    align-content: start;
    gap: 8px;
    padding: 2px 8px 8px;
    overflow-y: auto;
    overflow-anchor: none;
  }
  .cards > li {
    min-width: 0;
  }
  .slot {
    position: relative;
  }
  .card {
    display: grid;
    gap: 2px;
    padding: var(--card-y) 10px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    background: var(--od-surface);
    color: inherit;
    text-decoration: none;
    font-size: 13px;
  }
  a.card {
    cursor: grab;
  }
  a.card:hover {
    border-color: var(--od-field);
  }
  .lifted .card {
    opacity: 0.5;
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-width: 0;
    min-height: 20px;
  }
  .line .push {
    margin-inline-start: auto;
  }
  .name {
    font-size: 15px;
    font-weight: 500;
  }
  .why {
    color: var(--hue);
    font-weight: 600;
  }
  .due {
    color: var(--od-danger);
    font-weight: 600;
  }
  .move {
    position: absolute;
    inset: auto 4px calc(var(--card-y) - 4px) auto;
    width: 32px;
    height: 28px;
  }
  .foot {
    padding-inline-end: 28px;
  }
  .bones {
    gap: 10px;
  }
  .none {
    padding: 12px 4px;
    font-size: 13px;
    color: var(--od-muted);
    text-align: center;
  }
`;
