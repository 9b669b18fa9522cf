import { css } from 'lit';

/** Native dialogs over a dimmed page; on a phone they come up from the bottom edge. */
export const dialogStyles = css`
  dialog {
    width: min(480px, 100vw - 32px);
    max-height: min(720px, 100dvh - 32px);
    padding: 0;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius);
    background: var(--od-surface);
    color: var(--od-text);
    box-shadow: var(--od-shadow);
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.32);
  }
  dialog > .head {
    display: flex;
    align-items: start;
    gap: 12px;
    padding: 16px 12px 0 20px;
  }
  dialog > .head > :first-child {
    flex: 1;
    min-width: 0;
    padding-top: 6px;
  }
  dialog > .body {
    display: grid;
    gap: 16px;
    padding: 12px 20px 20px;
  }
  @media (max-width: 560px) {
    dialog {
      width: 100vw;
      max-width: none;
      margin: auto 0 0;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    dialog > .body {
      padding-bottom: calc(20px + env(safe-area-inset-bottom));
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: appear 140ms ease-out;
    }
    @keyframes appear {
      from {
        opacity: 0;
        transform: translateY(6px);
      }
    }
  }
`;
