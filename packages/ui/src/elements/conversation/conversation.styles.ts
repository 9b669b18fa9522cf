import { css } from 'lit';

export const conversationStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    flex: 1;
    background: var(--od-surface);
    color: var(--od-text);
    font-family: var(--od-font);
    font-size: 15px;
    line-height: 1.45;
  }
  :host([drop]) {
    position: relative;
  }
  :host([drop])::after {
    content: '';
    position: absolute;
    inset: 4px;
    border: 2px dashed var(--od-accent);
    pointer-events: none;
  }
  .notice,
  .typing {
    font-size: 13px;
    color: var(--od-muted);
    padding: 4px 16px;
    min-height: 27px;
  }
  .notice {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    background: var(--od-raised);
  }
  .typing:empty {
    display: none;
  }
  .pinned {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 8px 8px 16px;
    border-top: 1px solid var(--od-border);
    background: var(--od-raised);
  }
  .pinned .what {
    flex: 1;
    min-width: 0;
    min-height: 36px;
    color: var(--hue);
    font-weight: 600;
    font-size: 13px;
  }
  .pinned .button {
    min-height: 36px;
    padding-block: 4px;
  }
  .center {
    flex: 1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    text-align: center;
    padding: 24px;
  }
  .skeleton {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    gap: 8px;
    padding: 16px;
  }
  .skeleton i {
    height: 40px;
    width: 60%;
    border-radius: var(--od-radius);
    background: var(--od-raised);
  }
  .skeleton i:nth-child(2) {
    align-self: flex-end;
    width: 45%;
  }
  .skeleton i:first-child {
    width: 100%;
    height: 120px;
    border-radius: var(--od-radius-card);
  }
`;
