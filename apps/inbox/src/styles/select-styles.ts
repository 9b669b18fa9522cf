import { css } from 'lit';

/** A native select that looks like the other fields. */
export const selectStyles = css`
  select {
    min-height: 36px;
    padding: 4px 8px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-field);
    background: var(--od-surface);
    color: var(--od-text);
    font: inherit;
    font-size: 15px;
    cursor: pointer;
  }
`;
