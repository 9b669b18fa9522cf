import { css } from 'lit';

export const outlineStyles = css`
  :host {
    display: block;
    min-height: 0;
    overflow-y: auto;
    padding: 16px;
  }
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    max-width: 720px;
    margin: 0 auto;
  }
  ol > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 120px;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    width: 100%;
    min-height: 40px;
    padding: 4px 8px;
    border-radius: var(--od-radius-field);
  }
  .state:hover {
    background: color-mix(in oklab, var(--od-text) 5%, transparent);
  }
  .state[aria-current='true'] {
    background: var(--od-mine);
  }
  .state strong {
    font-weight: 600;
  }
  i {
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--hue);
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: 13px;
    color: var(--hue);
  }
  ul {
    margin-inline-start: 12px;
    padding-inline-start: 8px;
    border-inline-start: 1px solid var(--od-border);
  }
`;
