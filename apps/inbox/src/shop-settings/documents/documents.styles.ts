import { css } from 'lit';

export const documentsStyles = css`
  .paper {
    display: grid;
    gap: 12px;
    max-width: 440px;
    padding: 20px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-field);
    background: var(--od-surface);
    font-size: 13px;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .top,
  .paper dl > div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  .top strong {
    font-size: 15px;
  }
  .paper dl {
    display: grid;
    gap: 2px;
    padding-top: 12px;
    border-top: 1px solid var(--od-border);
    color: var(--od-muted);
  }
  .paper .total {
    font-weight: 600;
    color: var(--od-text);
  }
  .foot {
    padding-top: 12px;
    border-top: 1px solid var(--od-border);
    color: var(--od-muted);
  }
`;
