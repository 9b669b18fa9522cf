import { css } from 'lit';

/** What a page sets for all its text is none of ours, but its font is. Comes before the theme. */
export const resetStyles = css`
  :host {
    all: initial;
    display: contents;
    font-family: var(--ordialog-font, inherit);
    direction: inherit;
  }
`;

export const orderPanelStyles = css`
  .panel {
    flex-direction: column;
    margin: 0;
    padding: 0;
    border: 1px solid var(--od-border);
    background: var(--od-surface);
    color: var(--od-text);
    font-size: 15px;
    line-height: 1.45;
    overflow: hidden;
    -webkit-text-size-adjust: 100%;
  }
  dialog.panel {
    position: fixed;
    inset: auto auto 92px;
    inset-inline: auto 20px;
    width: 400px;
    height: min(640px, 100dvh - 112px);
    max-width: none;
    max-height: none;
    border-radius: var(--od-radius);
    box-shadow: var(--od-shadow);
    z-index: var(--ordialog-z-index, 2147483000);
  }
  dialog.start {
    inset-inline: 20px auto;
  }
  .panel:focus {
    outline: none;
  }
  .panel[open],
  section.panel {
    display: flex;
  }
  section.panel {
    height: 100%;
    min-height: 480px;
    border-radius: var(--od-radius-card);
  }
  .top {
    padding: 0 16px 8px;
    display: grid;
    gap: 2px;
  }
  ordialog-order-summary {
    border-block: 1px solid var(--od-border);
  }
  .center {
    flex: 1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    text-align: center;
    padding: 24px 32px;
  }
  /* No box of its own: what stands in it neither moves nor is moved when the order comes. */
  ordialog-conversation {
    display: contents;
  }
  .place i {
    height: 14px;
    margin: 4px 0;
    width: 60%;
    border-radius: var(--od-radius-field);
    background: var(--od-raised);
  }
  .place i + i {
    height: 10.5px;
    width: 40%;
  }
  .folded {
    display: grid;
    padding: 8.4px 16px;
    border-block: 1px solid var(--od-border);
  }
  @media (max-width: 640px), (max-height: 480px) {
    dialog.panel {
      inset: 0;
      top: var(--top, 0);
      width: 100%;
      height: var(--height, 100dvh);
      border: 0;
      border-radius: 0;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) 0 env(safe-area-inset-left);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog.panel[open] {
      animation: rise var(--od-motion) ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        transform: translateY(12px);
      }
    }
  }
`;
