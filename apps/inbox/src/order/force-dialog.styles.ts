import { css } from 'lit';

export const forceDialogStyles = css`
  form {
    display: grid;
    gap: 16px;
  }
  select {
    width: 100%;
    min-height: 40px;
    border-color: var(--od-field);
  }
  .warning {
    display: flex;
    gap: 8px;
    padding: 10px 12px;
    border-radius: var(--od-radius-field);
    background: color-mix(in oklab, var(--od-confirmation) 9%, var(--od-surface));
    font-size: 13px;
  }
  .warning svg {
    margin-top: 1px;
    color: var(--od-confirmation);
  }
  div > .error {
    margin-top: 6px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
