import { css } from 'lit';

/** A dialog in which one types and chooses from what is found: `input`, `.found`, `.option`. */
export const comboboxDialogStyles = css`
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
  }
  .found:empty {
    display: none;
  }
  .option {
    border-radius: var(--od-radius-card);
    cursor: pointer;
  }
  .option[aria-selected='true'] {
    background: var(--od-mine);
  }
`;
