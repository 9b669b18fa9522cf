import { css } from 'lit';

export const formStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--od-surface);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 8px 10px 20px;
    border-bottom: 1px solid var(--od-border);
  }
  header > div {
    flex: 1;
    min-width: 0;
  }
  h2 {
    overflow-wrap: anywhere;
    font-size: 17px;
    line-height: 1.3;
  }
  .kind,
  .hint {
    display: block;
    font-size: 13px;
    color: var(--od-muted);
  }
  @media (min-width: 860px) {
    .close.is-whole {
      display: none;
    }
  }
  .fields {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    display: grid;
    align-content: start;
    gap: 16px;
    padding: 16px 20px 40px;
    overscroll-behavior: contain;
  }
  .fields > *,
  section > *,
  .more > * {
    min-width: 0;
  }
  section {
    display: grid;
    gap: 10px;
    padding-top: 16px;
    border-top: 1px solid var(--od-border);
  }
  section > .hint {
    margin-top: -8px;
  }
  .field > .hint,
  .field > .error {
    margin-top: 4px;
  }
  select {
    width: 100%;
    min-height: 40px;
    border-color: var(--od-field);
  }
  .check {
    display: flex;
    align-items: start;
    gap: 10px;
    margin: 0;
    padding: 6px 0;
    font-size: 15px;
    color: var(--od-text);
    cursor: pointer;
  }
  .check input {
    width: 18px;
    height: 18px;
    margin: 2px 0 0;
    flex: none;
    accent-color: var(--od-accent);
  }
  .check svg {
    margin-top: 3px;
    color: var(--od-muted);
  }
  .slim.button {
    min-height: 32px;
    padding-block: 4px;
    font-size: 13px;
    justify-self: start;
    text-align: start;
  }
  .quiet.slim.button {
    margin-inline-start: -8px;
    color: var(--od-accent);
  }
  .remove.button {
    justify-self: start;
    margin: 8px 0 0 -8px;
    color: var(--od-danger);
  }
  .texts {
    display: grid;
    gap: 4px;
    outline-offset: 4px;
  }
  .texts legend .missing {
    margin-inline-start: 6px;
    color: var(--od-confirmation);
  }
  .language {
    position: relative;
  }
  .code {
    position: absolute;
    inset: 11px auto auto 10px;
    font-size: 12px;
    font-weight: 600;
    line-height: 18px;
    text-transform: uppercase;
    color: var(--od-muted);
    pointer-events: none;
  }
  .language > :is(input, textarea) {
    padding-inline-start: 38px !important;
    min-height: 38px !important;
    field-sizing: content;
    width: 100%;
    resize: none;
  }
  .language > input {
    field-sizing: fixed;
  }
  .lacks > :is(input, textarea) {
    border-style: dashed !important;
    border-color: var(--od-confirmation) !important;
  }
  .lacks .code {
    color: var(--od-confirmation);
  }
  ::placeholder {
    color: var(--od-muted);
    opacity: 1;
  }
  .optional .hint {
    margin-inline-start: 23px;
  }
  .code-like {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace !important;
    font-size: 13px !important;
  }
  .span,
  .line {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 8px;
  }
  .line {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px;
  }
  .entry {
    display: grid;
    gap: 8px;
    padding: 4px 0 12px 12px;
    margin-bottom: 8px;
    border-inline-start: 2px solid var(--od-border);
  }
  .condition {
    display: grid;
    gap: 8px;
  }
  .part {
    display: grid;
    gap: 6px;
  }
  .inner {
    display: grid;
    gap: 8px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--od-border);
  }
  .several {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px;
  }
  .chosen-chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-bottom: 6px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    padding: 2px 2px 2px 10px;
    border: 1px solid var(--od-border);
    border-radius: 14px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .chip.wrong {
    border-color: var(--od-danger);
  }
  .chip button {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 12px;
    color: var(--od-muted);
  }
  details > summary {
    padding: 8px 0;
    font-size: 13px;
    font-weight: 600;
    cursor: pointer;
  }
  .more {
    display: grid;
    gap: 16px;
    padding: 8px 0;
  }
  .hue {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .hue input {
    flex: 1;
    min-height: 32px;
    padding: 0;
    border: 0;
    accent-color: var(--hue, var(--od-accent));
  }
  .swatch {
    width: 24px;
    height: 24px;
    flex: none;
    border-radius: 50%;
    background: var(--hue);
  }
`;
