import { css } from 'lit';
import { selectStyles } from '../styles/select-styles.ts';

export const signInStyles = [
  selectStyles,
  css`
    :host {
      display: block;
      height: 100%;
      overflow-y: auto;
      background: var(--od-raised);
    }
    main {
      min-height: 100%;
      display: grid;
      grid-template-rows: 1fr auto;
      justify-items: center;
      gap: 24px;
      padding: 24px 16px;
    }
    form {
      align-self: center;
      width: min(360px, 100%);
      display: grid;
      gap: 16px;
      padding: 28px;
      border: 1px solid var(--od-border);
      border-radius: var(--od-radius);
      background: var(--od-surface);
    }
    .brand {
      font-size: 13px;
      font-weight: 600;
      letter-spacing: 0.02em;
      color: var(--od-accent);
      margin-bottom: -14px;
    }
    h1 {
      margin: 0;
      font-size: 22px;
      font-weight: 600;
      line-height: 1.3;
    }
    .error:empty {
      display: none;
    }
    .notice {
      font-size: 13px;
      color: var(--od-muted);
    }
    .button {
      margin-top: 4px;
    }
    .forgot {
      justify-self: start;
      min-height: 32px;
      font-size: 13px;
      color: var(--od-accent);
      text-decoration: underline;
      text-underline-offset: 2px;
    }
    footer {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    footer label {
      margin: 0;
    }
  `,
];
