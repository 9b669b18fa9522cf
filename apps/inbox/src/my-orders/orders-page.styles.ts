import { css } from 'lit';

export const ordersPageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    min-height: 56px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--od-border);
  }
  inbox-board,
  inbox-orders-table {
    flex: 1;
  }
  .switch {
    display: flex;
    padding: 2px;
    border-radius: var(--od-radius-card);
    background: var(--od-raised);
    border: 1px solid var(--od-border);
  }
  .switch button {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 30px;
    padding: 0 12px;
    border-radius: 8px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .switch [aria-pressed='true'] {
    background: var(--od-surface);
    color: var(--od-text);
    font-weight: 600;
    box-shadow: 0 0 0 1px var(--od-border);
  }
  .export {
    margin-inline-start: auto;
    text-decoration: none;
  }
  @media (max-width: 720px) {
    .chips {
      order: 1;
      flex-basis: 100%;
    }
  }
  .chips {
    display: flex;
    gap: 6px;
    min-width: 0;
    overflow-x: auto;
    padding: 2px;
    margin: -2px;
  }
  .chips a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--od-border);
    border-radius: 16px;
    color: inherit;
    font-size: 13px;
    text-decoration: none;
    white-space: nowrap;
  }
  .chips a:hover {
    border-color: var(--od-field);
  }
  .chips [aria-current='true'] {
    border-color: var(--od-accent);
    background: var(--od-mine);
    font-weight: 600;
  }
  .chips i {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--hue);
  }
  .chips span {
    color: var(--od-muted);
    font-weight: 400;
  }
`;
