import { css } from 'lit';

export const movesDialogStyles = css`
  @media (min-width: 561px) {
    dialog {
      width: min(620px, 100vw - 32px);
    }
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: center;
    gap: 4px 12px;
    padding: 8px 0;
    border-bottom: 1px solid var(--od-border);
  }
  li > svg {
    color: var(--od-muted);
  }
  .from {
    display: grid;
    overflow-wrap: anywhere;
  }
  strong {
    font-weight: 600;
  }
  .stays select {
    border-color: var(--od-confirmation);
  }
  select {
    width: 100%;
    min-width: 0;
  }
  .overdue {
    grid-column: 1 / -1;
    color: var(--od-trouble);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
