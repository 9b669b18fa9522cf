import { css } from 'lit';

export const attachmentsStyles = css`
  :host {
    display: grid;
    gap: 4px;
    justify-items: start;
    max-width: 100%;
  }
  .pictures {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    max-width: 264px;
  }
  .picture {
    position: relative;
    display: block;
    max-width: 100%;
    border-radius: 12px;
    overflow: hidden;
    background: color-mix(in oklab, var(--od-text) 6%, var(--od-surface));
  }
  .picture img {
    display: block;
    max-width: 100%;
    height: auto;
  }
  .many .picture {
    width: 130px;
    height: 130px;
  }
  .many .picture img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .file {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 264px;
    max-width: 100%;
    min-height: 48px;
    padding: 6px 10px;
    border: 1px solid var(--od-border);
    border-radius: 12px;
    background: var(--od-surface);
    color: var(--od-text);
  }
  button.file:hover {
    background: color-mix(in oklab, var(--od-text) 5%, var(--od-surface));
  }
  .file svg {
    color: var(--od-muted);
  }
  .about {
    flex: 1;
    min-width: 0;
    display: grid;
    text-align: start;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .small {
    font-size: 13px;
    color: var(--od-muted);
  }
  progress {
    display: block;
    width: 100%;
    height: 4px;
    margin-top: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    appearance: none;
    background: color-mix(in oklab, var(--od-text) 12%, var(--od-surface));
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--od-accent);
  }
  progress::-moz-progress-bar {
    background: var(--od-accent);
  }
  .on-top {
    position: absolute;
    inset: auto 8px 8px;
    padding: 6px 8px;
    border-radius: 8px;
    background: var(--od-surface);
    color: var(--od-text);
    font-size: 13px;
  }
  .cancel {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .cancel:hover {
    color: var(--od-text);
  }
`;
