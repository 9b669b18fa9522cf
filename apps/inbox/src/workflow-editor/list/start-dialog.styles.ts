import { css } from 'lit';

export const startDialogStyles = css`
  @media (min-width: 561px) {
    dialog {
      width: min(560px, 100vw - 32px);
    }
  }
  section {
    display: grid;
    gap: 6px;
    padding-top: 16px;
    border-top: 1px solid var(--od-border);
  }
  section > .button {
    justify-self: start;
  }
  .named {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }
  .choice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    width: 100%;
    min-height: 44px;
    padding: 8px;
    border-radius: var(--od-radius-card);
  }
  .choice:hover {
    background: color-mix(in oklab, var(--od-text) 5%, transparent);
  }
  .choice > svg {
    color: var(--od-muted);
  }
  strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 4px;
  }
  .faults {
    display: grid;
    gap: 4px;
    max-height: 200px;
    overflow-y: auto;
    overflow-wrap: anywhere;
  }
`;
