import { css } from 'lit';

export const transitionFormStyles = css`
  form,
  fieldset {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  legend {
    margin-bottom: 8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .label {
    margin-bottom: 4px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .error {
    margin-top: 4px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-bottom: 8px;
  }
  .chip {
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--od-field);
    border-radius: 16px;
    font-size: 13px;
  }
  .chip:hover {
    background: color-mix(in oklab, var(--od-text) 5%, var(--od-surface));
  }
  .hint {
    font-size: 13px;
    color: var(--od-muted);
  }
  .picks {
    display: grid;
    gap: 4px;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 32px;
    margin: 0;
    font-size: 15px;
    color: var(--od-text);
    cursor: pointer;
  }
  .pick input {
    flex: none;
    width: 18px;
    min-height: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--od-accent);
  }
  .pick small {
    color: var(--od-muted);
  }
  details[open] {
    display: grid;
    gap: 12px;
  }
  summary {
    width: fit-content;
    font-size: 13px;
    color: var(--od-muted);
    cursor: pointer;
  }
`;
