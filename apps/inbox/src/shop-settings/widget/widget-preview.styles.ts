import { css } from 'lit';

/** The frame has the size of a window and is drawn smaller by `--scale`. */
export const widgetPreviewStyles = css`
  :host {
    display: grid;
    gap: 10px;
    min-width: 0;
    container-type: inline-size;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .bar > select {
    margin-inline-start: auto;
  }
  .switch {
    display: inline-flex;
    padding: 2px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
  }
  .switch button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 2px 10px;
    border-radius: calc(var(--od-radius-card) - 2px);
    color: var(--od-muted);
    font-size: 13px;
  }
  .switch button[aria-pressed='true'] {
    background: var(--od-mine);
    color: var(--od-text);
    font-weight: 600;
  }
  .stage {
    --scale: 1;
    position: relative;
    overflow: hidden;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    background: var(--od-raised);
  }
  .phone.stage {
    width: min(340px, 100%);
    height: calc(700px * var(--scale));
    margin-inline: auto;
    border-radius: 24px;
  }
  .desktop.stage {
    height: calc(720px * var(--scale));
  }
  iframe {
    display: block;
    border: 0;
    transform: scale(var(--scale));
    transform-origin: 0 0;
  }
  .phone iframe {
    width: 390px;
    height: 700px;
  }
  .desktop iframe {
    width: 1000px;
    height: 720px;
  }
  @container (max-width: 520px) {
    .switch button span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
