import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    border-top: 1px solid var(--od-border);
  }
  form {
    display: flex;
    align-items: flex-end;
    gap: 4px;
    padding: 8px 8px 8px 16px;
    padding-bottom: max(8px, env(safe-area-inset-bottom));
  }
  textarea {
    flex: 1;
    min-width: 0;
    min-height: 40px;
    border: 0;
    padding: 9px 0;
    background: none;
    resize: none;
    overflow-y: auto;
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea::placeholder {
    color: var(--od-muted);
    opacity: 1;
  }
  form:focus-within {
    box-shadow: inset 0 2px 0 var(--od-accent);
  }
  .attach {
    position: relative;
    margin: 0 0 0 -12px;
    cursor: pointer;
  }
  .attach:focus-within {
    outline: 2px solid var(--od-accent);
    outline-offset: -2px;
  }
  .send:enabled {
    color: var(--od-accent);
  }
  .error {
    padding: 0 16px 8px;
  }
  @media (forced-colors: active) {
    textarea:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: 0;
    }
  }
`;
