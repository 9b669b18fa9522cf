import { css } from 'lit';

export const finderStyles = css`
  dialog {
    margin-top: min(12dvh, 120px);
    width: min(560px, 100vw - 32px);
  }
  .found {
    max-height: min(420px, 60dvh);
  }
  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 40px;
    padding: 4px 14px;
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
