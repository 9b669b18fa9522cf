import { css } from 'lit';

/** What every element's shadow root starts from: box model, focus, text sizes, buttons and fields. */
export const baseStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  h2,
  h3 {
    font-size: 15px;
    font-weight: 600;
  }
  a {
    color: var(--od-accent);
    text-underline-offset: 2px;
  }
  .small {
    font-size: 13px;
  }
  .muted {
    color: var(--od-muted);
  }
  .error {
    color: var(--od-danger);
    font-size: 13px;
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    display: block;
    flex: none;
  }
  :focus-visible {
    outline: 2px solid var(--od-accent);
    outline-offset: 2px;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    text-align: start;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button:disabled {
    cursor: default;
  }
`;

/** Buttons that say what they do: `primary`, `danger`, plain, `quiet`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 40px;
    padding: 8px 16px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    background: var(--od-surface);
    color: var(--od-text);
    font-weight: 500;
    line-height: 1.3;
    text-align: center;
  }
  .button:hover:enabled {
    background: color-mix(in oklab, var(--od-text) 5%, var(--od-surface));
  }
  .primary.button {
    border-color: transparent;
    background: var(--od-accent);
    color: var(--od-on-accent);
  }
  .primary.button:hover:enabled {
    background: color-mix(in oklab, var(--od-accent) 90%, var(--od-text));
  }
  .danger.button {
    border-color: transparent;
    background: var(--od-danger);
    color: var(--od-on-danger);
  }
  .danger.button:hover:enabled {
    background: color-mix(in oklab, var(--od-danger) 90%, var(--od-text));
  }
  .quiet.button {
    border-color: transparent;
    background: none;
    color: var(--od-muted);
    padding-inline: 8px;
  }
  .quiet.button:hover:enabled {
    color: var(--od-text);
    background: none;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .button[aria-busy='true'] {
    opacity: 0.7;
  }
  .icon {
    display: inline-grid;
    place-items: center;
    width: 40px;
    height: 40px;
    flex: none;
    border-radius: var(--od-radius-card);
    color: var(--od-muted);
  }
  .icon:hover:enabled {
    color: var(--od-text);
    background: color-mix(in oklab, var(--od-text) 6%, transparent);
  }
`;

/** Labels and native inputs; 16 px, or phones zoom into them. */
export const fieldStyles = css`
  label,
  legend {
    display: block;
    font-size: 13px;
    color: var(--od-muted);
    margin-bottom: 4px;
    padding: 0;
  }
  input:not([type='radio'], [type='checkbox']),
  textarea {
    display: block;
    width: 100%;
    min-height: 40px;
    padding: 8px 10px;
    border: 1px solid var(--od-field);
    border-radius: var(--od-radius-field);
    background: var(--od-surface);
    color: var(--od-text);
    font: inherit;
    font-size: 16px;
    line-height: 1.4;
  }
  textarea {
    resize: vertical;
  }
  input:focus-visible,
  textarea:focus-visible {
    outline-offset: -1px;
  }
  input[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--od-danger);
    outline-color: var(--od-danger);
  }
  @media (hover: hover) and (pointer: fine) {
    input:not([type='radio'], [type='checkbox']),
    textarea {
      font-size: 15px;
    }
  }
`;
