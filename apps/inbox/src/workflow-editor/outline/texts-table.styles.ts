import { css } from 'lit';

export const textsTableStyles = css`
  :host {
    background: var(--od-surface);
  }
  header {
    flex-wrap: wrap;
    padding: 8px 16px;
  }
  header > .check {
    flex: none;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .counts .missing {
    color: var(--od-confirmation);
  }
  .scroller {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 0 16px 32px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(120px, 0.9fr) repeat(4, minmax(0, 1fr));
    gap: 8px;
    padding: 8px 0;
    border-bottom: 1px solid var(--od-border);
    content-visibility: auto;
    contain-intrinsic-size: auto 56px;
  }
  .of {
    display: grid;
    align-content: start;
    min-width: 0;
    padding: 6px 0;
  }
  .of:hover .cut {
    text-decoration: underline;
  }
  @media (max-width: 900px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
    }
  }
`;
