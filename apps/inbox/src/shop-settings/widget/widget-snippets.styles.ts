import { css } from 'lit';

export const widgetSnippetsStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .sites {
    display: flex;
    gap: 8px;
    margin-bottom: 16px;
    overflow-wrap: anywhere;
  }
  .warning.sites {
    color: var(--od-confirmation);
  }
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-bottom: 12px;
    border-bottom: 1px solid var(--od-border);
  }
  [role='tab'] {
    min-height: 40px;
    padding: 4px 12px;
    margin-bottom: -1px;
    border-bottom: 2px solid transparent;
    color: var(--od-muted);
  }
  [role='tab']:hover {
    color: var(--od-text);
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--od-accent);
    color: var(--od-text);
    font-weight: 600;
  }
  [role='tabpanel'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  h3 {
    margin-top: 8px;
  }
  figure {
    min-width: 0;
    margin: 0;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    overflow: hidden;
  }
  figcaption {
    display: flex;
    align-items: center;
    gap: 12px;
    justify-content: space-between;
    padding-inline: 12px 4px;
    border-bottom: 1px solid var(--od-border);
    font-size: 13px;
  }
  .name {
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  figcaption .button {
    flex: none;
    font-size: 13px;
  }
  pre {
    margin: 0;
    padding: 12px;
    max-height: 420px;
    overflow: auto;
    background: var(--od-raised);
    font:
      13px / 1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    tab-size: 2;
  }
  pre:focus-visible {
    outline-offset: -2px;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 32px;
    cursor: pointer;
  }
  .check input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--od-accent);
  }
`;
