import { css } from 'lit';
import { onePaneCss } from '../layout/breakpoints.ts';

export const settingsPageStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / 240px minmax(0, 1fr);
    height: 100%;
    min-height: 0;
  }
  nav,
  .open {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  nav {
    border-inline-end: 1px solid var(--od-border);
  }
  header {
    display: flex;
    align-items: center;
    gap: 4px;
    flex: none;
    min-height: 56px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--od-border);
  }
  ul {
    flex: 1;
    min-height: 0;
    padding: 8px;
    overflow-y: auto;
  }
  li > a {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 40px;
    padding: 4px 10px;
    border-radius: var(--od-radius-card);
    color: inherit;
    text-decoration: none;
  }
  li > a:hover {
    background: color-mix(in oklab, var(--od-text) 5%, transparent);
  }
  li > a[aria-current] {
    background: var(--od-mine);
    font-weight: 600;
  }
  li > a > svg {
    color: var(--od-muted);
  }
  li > a > .cut {
    flex: 1;
  }
  li > a > svg:last-child {
    display: none;
  }
  .dot {
    width: 8px;
    height: 8px;
    flex: none;
    border-radius: 50%;
    background: var(--od-confirmation);
  }
  .body {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 4px 16px 0;
  }
  .body > div {
    padding-bottom: 20px;
  }
  .again {
    min-height: 40px;
    text-decoration: underline;
  }
  .icon {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    margin-inline-start: -10px;
    border-radius: var(--od-radius-card);
    color: var(--od-muted);
  }
  @media ${onePaneCss} {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    nav {
      border: 0;
    }
    li > a {
      min-height: 48px;
    }
    li > a > svg:last-child {
      display: block;
    }
  }
`;
