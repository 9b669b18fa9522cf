import { css } from 'lit';

export const messageMenuStyles = css`
  :host {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 1;
    transform: translate(var(--x, 0), var(--y, 0));
  }
  .more {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 16px;
    border: 1px solid var(--od-border);
    background: var(--od-surface);
    color: var(--od-muted);
    opacity: 0;
  }
  :host(.hovered) .more,
  .more:focus-visible,
  .more[aria-expanded='true'] {
    opacity: 1;
  }
  .more:hover {
    color: var(--od-text);
  }
  @media (hover: none) {
    .more:not(:focus-visible, [aria-expanded='true']) {
      pointer-events: none;
    }
  }
  [role='menu'] {
    position: absolute;
    min-width: 180px;
    padding: 4px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    background: var(--od-surface);
    box-shadow: var(--od-shadow);
  }
  .below {
    top: 36px;
  }
  .above {
    bottom: 36px;
  }
  .toward-start {
    right: 0;
  }
  .toward-end {
    left: 0;
  }
  [role='menuitem'] {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 40px;
    padding: 4px 12px;
    border-radius: var(--od-radius-field);
  }
  [role='menuitem']:hover,
  [role='menuitem']:focus-visible {
    background: var(--od-raised);
    outline-offset: -2px;
  }
  .danger {
    color: var(--od-danger);
  }
`;
