import { css } from 'lit';

export const transitionDialogStyles = css`
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    font-size: 13px;
  }
  .path svg {
    color: var(--od-muted);
  }
  .path .now {
    color: var(--od-muted);
  }
  .path .next {
    font-weight: 600;
  }
  .message {
    max-height: 30dvh;
    margin: 0;
    padding: 10px 14px;
    border-radius: var(--od-radius);
    background: var(--od-mine);
    white-space: pre-wrap;
    overflow: hidden auto;
    overflow-wrap: anywhere;
  }
  .sent {
    display: grid;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    background: var(--od-raised);
    font-size: 13px;
  }
  .sending {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 8px;
    overflow-wrap: anywhere;
  }
  .sending svg {
    margin-top: 1px;
    color: var(--od-muted);
  }
  .sending .subject {
    font-weight: 600;
  }
  .sending .to {
    grid-column: 2;
    color: var(--od-muted);
  }
  .withheld .subject {
    text-decoration: line-through;
    font-weight: 400;
  }
  .silent {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    font-size: 13px;
    color: var(--od-text);
    min-height: 28px;
    cursor: pointer;
  }
  .silent input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--od-accent);
  }
`;
