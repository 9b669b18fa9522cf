import { css } from 'lit';

export const boardStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
  }
  .board {
    height: 100%;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(188px, 1fr);
    gap: 10px;
    padding: 12px 16px 16px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scroll-padding: 16px;
  }
  inbox-board-column {
    min-height: 0;
    scroll-snap-align: start;
    border-radius: var(--od-radius-card);
    transition: opacity var(--od-motion);
  }
  .ghosted {
    opacity: 0.4;
  }
  .takes {
    outline: 2px dashed var(--od-border);
    outline-offset: -1px;
  }
  .over {
    outline: 2px solid var(--od-accent);
  }
  @media (max-width: 559px) {
    .board {
      grid-auto-columns: min(300px, 82vw);
    }
  }
`;
