import { css } from 'lit';

export const paymentMethodsStyles = css`
  :host {
    display: block;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-bottom: 12px;
  }
  .choice label {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding: 6px 12px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    font-size: 13px;
    font-weight: 500;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .choice label:hover {
    background: color-mix(in oklab, var(--od-text) 5%, var(--od-surface));
  }
  .choice label:has(:checked) {
    border-color: var(--od-accent);
    box-shadow: inset 0 0 0 1px var(--od-accent);
  }
  .choice label:has(:focus-visible) {
    outline: 2px solid var(--od-accent);
    outline-offset: 2px;
  }
  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .caution {
    margin-bottom: 12px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(72px, auto) 1fr;
    gap: 0 16px;
    align-items: center;
  }
  dt {
    font-size: 13px;
    color: var(--od-muted);
  }
  .amount {
    font-size: 17px;
  }
  .note {
    padding: 6px 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .open {
    margin-top: 8px;
  }
  .open a {
    width: 100%;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .open p {
    margin-top: 4px;
  }
  figure {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 12px 0 0;
  }
  /* It says much more, so its modules would be too small for a phone's camera. */
  .st00012 {
    flex-direction: column;
    align-items: flex-start;
    gap: 6px;
  }
  .st00012 ordialog-qr-code {
    width: 208px;
  }
  ordialog-qr-code {
    flex: none;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-field);
  }
`;
