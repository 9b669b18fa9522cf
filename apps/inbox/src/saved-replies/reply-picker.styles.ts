import { css } from 'lit';

export const replyPickerStyles = css`
  dialog {
    width: min(820px, 100vw - 32px);
    margin-top: min(10dvh, 96px);
    overflow: hidden;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    height: min(400px, 60dvh);
  }
  .found {
    border-inline-end: 1px solid var(--od-border);
  }
  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 8px 12px;
  }
  .title {
    font-weight: 600;
  }
  .shortcut {
    font-size: 13px;
    color: var(--od-muted);
  }
  .beginning {
    grid-column: 1 / -1;
    font-size: 13px;
    color: var(--od-muted);
  }
  .preview {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 16px 20px;
    overflow-y: auto;
  }
  .preview > .button {
    align-self: start;
    margin-top: auto;
  }
  figure {
    margin: 0;
  }
  figcaption {
    margin-bottom: 2px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px;
    font-size: 13px;
  }
  .notice svg {
    margin-top: 1px;
    color: var(--od-muted);
  }
  .warn svg {
    color: var(--od-danger);
  }
  .none {
    grid-column: 1 / -1;
    padding: 16px 20px;
    color: var(--od-muted);
  }
  .keys {
    padding: 8px 20px;
    border-top: 1px solid var(--od-border);
    font-size: 13px;
    color: var(--od-muted);
  }
  @media (max-width: 560px) {
    dialog {
      width: 100vw;
      margin: auto 0 0;
    }
    .panes {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(120px, 2fr) minmax(0, 3fr);
      height: 62dvh;
    }
    .found {
      border-inline-end: 0;
      border-bottom: 1px solid var(--od-border);
    }
    .preview > .button {
      align-self: stretch;
    }
    .keys {
      display: none;
    }
  }
`;
