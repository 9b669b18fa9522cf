import { css } from 'lit';

export const orderReviewStyles = css`
  section {
    display: grid;
    gap: 10px;
    padding: 16px;
    border-bottom: 1px solid var(--od-border);
  }
  h3 {
    font-size: 13px;
    font-weight: 500;
    color: var(--od-muted);
  }
  .words {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .reply {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--od-border);
    color: var(--od-muted);
  }
  .hidden {
    display: flex;
    gap: 8px;
    color: var(--od-danger);
  }
  .hidden svg {
    margin-top: 1px;
  }
  form {
    display: grid;
    gap: 10px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  fieldset .stars {
    justify-content: start;
    margin-inline-start: -6px;
  }
`;
