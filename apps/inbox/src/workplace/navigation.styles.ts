import { css } from 'lit';
import { onePaneCss, threePanesCss } from '../layout/breakpoints.ts';

export const navigationStyles = css`
  :host {
    display: block;
    width: 96px;
    min-height: 0;
    border-inline-end: 1px solid var(--od-border);
    background: var(--od-raised);
  }
  .shop {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 56px;
    border-bottom: 1px solid var(--od-border);
    font-weight: 600;
  }
  .shop .cut,
  .who {
    display: none;
  }
  nav {
    height: 100%;
    display: flex;
    flex-direction: column;
  }
  ul {
    flex: 1;
    min-height: 0;
    display: grid;
    align-content: start;
    gap: 2px;
    padding: 8px;
    overflow-y: auto;
  }
  a,
  .me > button,
  .find {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
    padding: 8px 4px;
    border-radius: var(--od-radius-card);
    color: var(--od-muted);
    text-decoration: none;
    font-size: 13px;
    line-height: 1.25;
    text-align: center;
  }
  a {
    position: relative;
  }
  a:hover,
  .me > button:hover,
  .find:hover {
    color: var(--od-text);
    background: color-mix(in oklab, var(--od-text) 5%, transparent);
  }
  a[aria-current] {
    color: var(--od-accent);
    background: var(--od-mine);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .count {
      border: 1px solid;
    }
  }
  .label {
    max-width: 100%;
    overflow-wrap: normal;
  }
  .count {
    position: absolute;
    top: 2px;
    inset-inline-start: calc(50% + 6px);
    min-width: 18px;
    padding: 0 5px;
    border-radius: 9px;
    background: var(--od-accent);
    color: var(--od-on-accent);
    font-size: 12px;
    font-weight: 600;
    line-height: 18px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .me {
    padding: 8px;
    border-top: 1px solid var(--od-border);
  }
  .me > button {
    width: 100%;
  }
  [popover] {
    inset: auto auto 64px 8px;
    width: 280px;
    max-height: calc(100dvh - 80px);
    margin: 0;
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius);
    background: var(--od-surface);
    color: var(--od-text);
    box-shadow: var(--od-shadow);
  }
  @media ${threePanesCss} {
    :host {
      width: 208px;
    }
    .shop {
      padding: 0 8px 0 16px;
      justify-content: space-between;
    }
    .shop .cut,
    .who {
      display: block;
    }
    .find {
      padding: 8px;
    }
    a,
    .me > button {
      flex-direction: row;
      gap: 10px;
      padding: 7px 10px;
      font-size: 15px;
      text-align: start;
    }
    .count {
      position: static;
      margin-inline-start: auto;
      background: none;
      color: inherit;
      font-size: 13px;
    }
    .who {
      min-width: 0;
      display: grid;
    }
  }
  @media ${onePaneCss} {
    :host {
      width: auto;
      border: 0;
      border-top: 1px solid var(--od-border);
      padding-bottom: env(safe-area-inset-bottom);
    }
    .shop,
    .who {
      display: none;
    }
    nav {
      flex-direction: row;
    }
    ul {
      min-width: 0;
      padding: 4px;
      overflow: visible;
      grid-auto-flow: column;
      grid-auto-columns: minmax(min-content, 1fr);
      gap: 0;
    }
    a {
      padding: 6px 0 4px;
      font-size: 12px;
      letter-spacing: -0.015em;
    }
    .label {
      line-height: 1.15;
    }
    .me {
      padding: 4px;
      border: 0;
    }
    .me > button {
      width: 44px;
      height: 100%;
      justify-content: center;
    }
    [popover] {
      inset: auto 8px calc(64px + env(safe-area-inset-bottom)) auto;
    }
  }
`;
