import { css } from 'lit';
import { onePaneCss, threePanesCss } from '../layout/breakpoints.ts';

export const conversationsStyles = css`
  :host {
    display: block;
    min-height: 0;
    height: 100%;
  }
  .panes {
    height: 100%;
    display: grid;
    grid-template-columns: minmax(280px, 330px) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    position: relative;
  }
  .list,
  .dialog,
  .order {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .list {
    border-inline-end: 1px solid var(--od-border);
  }
  .order {
    position: absolute;
    inset: 0 0 0 auto;
    width: min(400px, 100%);
    border-inline-start: 1px solid var(--od-border);
    background: var(--od-surface);
    box-shadow: var(--od-shadow);
  }
  inbox-order-pane {
    flex: 1;
    min-height: 0;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 56px;
    padding: 8px 12px 8px 16px;
    border-bottom: 1px solid var(--od-border);
  }
  .head > h1 {
    flex: 0 1 auto;
  }
  .refusal {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 0 8px 0 16px;
    border-bottom: 1px solid var(--od-border);
  }
  .close {
    position: absolute;
    z-index: 1;
    inset: 8px 8px auto auto;
  }
  .who {
    flex: 1;
    line-height: 1.3;
    min-width: 0;
  }
  .sub {
    display: flex;
    gap: 12px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .back {
    display: none;
    margin-inline-start: -8px;
  }
  .toggle {
    min-height: 36px;
    padding: 4px 12px;
  }
  .search {
    flex-wrap: wrap;
  }
  .search > h1 {
    flex: 1 1 auto;
    white-space: nowrap;
  }
  .search input {
    flex: 1 1 140px;
    min-width: 0;
    min-height: 36px;
    padding: 4px 10px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    background: var(--od-surface);
    color: inherit;
    font: inherit;
  }
  .none {
    background: var(--od-raised);
  }
  .none .empty {
    margin: auto;
  }
  @media ${threePanesCss} {
    .panes.open {
      grid-template-columns: 320px minmax(0, 1fr) 340px;
    }
    .order {
      position: static;
      width: auto;
      box-shadow: none;
    }
  }
  @media ${onePaneCss} {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    .list {
      border: 0;
    }
    .none,
    .open > .list {
      display: none;
    }
    .back {
      display: inline-grid;
    }
    .order {
      width: 100%;
      border: 0;
      box-shadow: none;
    }
    .search input {
      font-size: 16px;
    }
  }
`;
