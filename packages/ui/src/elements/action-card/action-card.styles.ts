import { css } from 'lit';

export const actionCardStyles = css`
  :host {
    display: block;
  }
  section:focus {
    outline: none;
  }
  section {
    display: grid;
    gap: 12px;
    padding: 14px 16px 16px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    border-top: 3px solid var(--hue);
    background: var(--od-surface);
  }
  h2 {
    color: var(--hue);
  }
  p + p,
  h2 + p {
    margin-top: 4px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .actions .primary {
    flex: 1 1 auto;
  }
  .actions .quiet:first-child {
    margin-inline-start: -8px;
  }
  summary {
    cursor: pointer;
    color: var(--od-muted);
    font-size: 13px;
  }
`;
