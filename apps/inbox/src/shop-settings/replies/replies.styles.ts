import { css } from 'lit';

export const repliesStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .tools input[type='search'] {
    flex: 1 1 160px;
    min-width: 0;
  }
  /* A field as wide as others, and out of sight, would have the page scroll sideways. */
  .tools input.unseen {
    width: 1px;
    min-width: 0;
    padding: 0;
  }
  .shortcut {
    font-size: 13px;
    color: var(--od-muted);
  }
  .tools label.button {
    margin: 0;
    color: var(--od-text);
    font-size: 15px;
  }
  .does {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    vertical-align: bottom;
  }
  .lacks {
    color: var(--od-danger);
  }
`;

export const replyEditorStyles = css`
  :host {
    display: block;
    max-width: none;
    flex: 1 1 100%;
  }
  form {
    display: grid;
    gap: 20px;
  }
  .languages {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 20px;
    align-items: start;
  }
  .language {
    display: grid;
    gap: 8px;
  }
  .variables {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .variables button {
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--od-border);
    border-radius: 14px;
    background: var(--od-surface);
    color: var(--od-text);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  .variables button:hover {
    border-color: var(--od-accent);
  }
  .bubble {
    padding: 8px 12px;
    border-radius: var(--od-radius);
    background: var(--od-mine);
    font-size: 13px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .missing {
    color: var(--od-danger);
    font-weight: 400;
  }
  h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
  }
`;
