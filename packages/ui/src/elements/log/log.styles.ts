import { css } from 'lit';

export const logStyles = css`
  :host {
    position: relative;
    display: flex;
    min-height: 0;
    flex: 1;
  }
  .scroller {
    position: relative;
    flex: 1;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    padding: 8px 16px 12px;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  .content {
    display: flex;
    flex-direction: column;
  }
  .older {
    height: 24px;
    text-align: center;
  }
  .row {
    display: flex;
    flex-direction: column;
  }
  .marked {
    background: color-mix(in oklab, var(--od-accent) 12%, transparent);
    border-radius: var(--od-radius-card);
  }
  .new {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 12px 0 4px;
    font-size: 13px;
    font-weight: 600;
    color: var(--od-accent);
  }
  .new::before,
  .new::after {
    content: '';
    flex: 1;
    border-top: 1px solid;
    opacity: 0.4;
  }
  .day,
  .system {
    align-self: center;
    text-align: center;
    font-size: 13px;
    color: var(--od-muted);
  }
  .day {
    margin: 12px 0 8px;
    font-weight: 600;
  }
  .system {
    margin: 8px 0;
    max-width: 92%;
    overflow-wrap: anywhere;
  }
  .message {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    margin-top: 2px;
    max-width: 84%;
    align-self: flex-start;
  }
  .mine {
    align-self: flex-end;
    align-items: flex-end;
  }
  .starts {
    margin-top: 8px;
  }
  .name {
    margin: 0 0 2px 12px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .bubble {
    padding: 8px 12px;
    border-radius: var(--od-radius);
    background: var(--od-raised);
    overflow-wrap: anywhere;
    min-width: 0;
  }
  .text {
    white-space: pre-wrap;
    unicode-bidi: isolate;
  }
  .emoji {
    font-size: 34px;
    line-height: 1.2;
  }
  .mine .bubble {
    background: var(--od-mine);
  }
  .bubble.open-end {
    border-end-start-radius: 4px;
  }
  .mine .bubble.open-end {
    border-end-start-radius: var(--od-radius);
    border-end-end-radius: 4px;
  }
  .foot {
    display: flex;
    justify-content: flex-end;
    align-items: center;
    gap: 4px;
    font-size: 13px;
    line-height: 1.2;
    color: var(--od-muted);
    margin-top: 2px;
  }
  .failed .bubble {
    border: 1px solid var(--od-danger);
  }
  .failed .foot,
  .problem {
    color: var(--od-danger);
  }
  .problem {
    font-size: 13px;
    margin-top: 2px;
  }
  .problem button {
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
    margin-inline-start: 8px;
    min-height: 24px;
  }
  .review {
    align-self: stretch;
    border-block: 1px solid var(--od-border);
    padding: 12px 0;
    margin: 8px 0;
    text-align: center;
  }
  .row:has(> .review) + .row .review {
    border-top: 0;
    margin-top: -8px;
  }
  .card {
    margin: 8px 0;
  }
  .jump {
    position: absolute;
    bottom: 12px;
    inset-inline-end: 12px;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 40px;
    min-height: 40px;
    padding: 6px 11px;
    border-radius: 20px;
    border: 1px solid var(--od-border);
    background: var(--od-surface);
    box-shadow: var(--od-shadow);
    font-size: 13px;
    font-weight: 500;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .bubble {
      border: 1px solid;
    }
    .marked {
      outline: 2px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .message,
    .system {
      animation: appear var(--od-motion);
    }
    @keyframes appear {
      from {
        opacity: 0;
        transform: translateY(4px);
      }
    }
  }
`;
