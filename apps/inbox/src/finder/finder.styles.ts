import { css } from 'lit';

export const finderStyles = css`
  dialog {
    margin-top: min(12dvh, 120px);
    width: min(560px, 100vw - 32px);
  }
  input {
    display: block;
    width: 100%;
    padding: 16px 20px;
    border: 0;
    border-bottom: 1px solid var(--od-border);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 17px;
  }
  input:focus-visible {
    outline: none;
    border-bottom-color: var(--od-accent);
    box-shadow: inset 0 -1px var(--od-accent);
  }
  .found {
    padding: 6px;
    overflow-y: auto;
    max-height: min(420px, 60dvh);
  }
  .found:empty {
    display: none;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 40px;
    padding: 4px 14px;
    border-radius: var(--od-radius-card);
    cursor: pointer;
  }
  .option[aria-selected='true'] {
    background: var(--od-mine);
  }
  .option .cut {
    flex: 1;
  }
  .number {
    font-variant-numeric: tabular-nums;
    color: var(--od-muted);
  }
  .none {
    padding: 16px 20px;
    color: var(--od-muted);
  }
`;
