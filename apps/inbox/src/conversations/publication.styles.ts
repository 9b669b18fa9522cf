import { css } from 'lit';

export const publicationStyles = css`
  :host {
    display: contents;
  }
  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px;
  }
  button {
    display: inline-grid;
    place-items: center;
    min-width: 24px;
    min-height: 24px;
    border-radius: var(--od-radius-field);
  }
  .words {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  button:hover {
    color: var(--od-text);
  }
  .shown {
    display: inline-block;
    vertical-align: middle;
    margin-block: -4px;
  }
`;
