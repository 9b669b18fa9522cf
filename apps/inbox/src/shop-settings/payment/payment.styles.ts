import { css } from 'lit';

export const paymentStyles = css`
  li > .about p {
    overflow-wrap: anywhere;
  }
  .off {
    padding: 1px 8px;
    border: 1px solid var(--od-border);
    border-radius: 999px;
    font-size: 13px;
    font-weight: 400;
    color: var(--od-muted);
  }
  .history {
    flex-basis: 100%;
  }
  .history summary {
    width: fit-content;
    font-size: 13px;
    color: var(--od-muted);
    cursor: pointer;
  }
  .history ol {
    display: grid;
    gap: 8px;
    padding: 8px 0 4px 12px;
    border-inline-start: 2px solid var(--od-border);
    margin-top: 8px;
  }
  .history li {
    font-size: 13px;
    overflow-wrap: anywhere;
  }
`;

export const paymentFormStyles = css`
  .frame {
    display: grid;
    gap: 20px;
    padding-block: 20px;
    border-bottom: 1px solid var(--od-border);
  }
  form {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .two {
    display: grid;
    gap: 24px;
    align-items: start;
  }
  @media (min-width: 900px) {
    .two {
      grid-template-columns: minmax(0, 1fr) minmax(260px, 320px);
    }
  }
  .preview {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    background: var(--od-raised);
    min-width: 0;
  }
  details.languages > summary {
    width: fit-content;
    margin-bottom: 12px;
    cursor: pointer;
    font-weight: 500;
  }
  details.languages .side-by-side + * {
    margin-top: 16px;
  }
`;
