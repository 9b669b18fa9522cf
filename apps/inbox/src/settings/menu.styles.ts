import { css } from 'lit';

export const menuStyles = css`
  :host {
    display: block;
  }
  .who {
    display: grid;
    padding: 14px 16px 12px;
    border-bottom: 1px solid var(--od-border);
  }
  strong {
    font-weight: 600;
  }
  .fields {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
    border-bottom: 1px solid var(--od-border);
  }
  .fields select {
    width: 100%;
  }
  .check {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 36px;
    cursor: pointer;
  }
  .check input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--od-accent);
  }
  .does {
    display: grid;
    padding: 6px;
  }
  .does button {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 40px;
    padding: 0 10px;
    border-radius: var(--od-radius-card);
  }
  .does button:hover {
    background: color-mix(in oklab, var(--od-text) 5%, transparent);
  }
  .does svg {
    color: var(--od-muted);
  }
  @media (hover: none) {
    .keys {
      display: none !important;
    }
  }
`;
