import { css } from 'lit';

export const surveyCardStyles = css`
  :host {
    display: block;
    scroll-margin: 12px;
  }
  section {
    display: grid;
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
  }
  section:focus {
    outline: none;
  }
  h2 {
    font-size: 17px;
  }
  form {
    display: grid;
    gap: 16px;
  }
  legend {
    font-size: 15px;
    color: var(--od-text);
    margin-bottom: 8px;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 4px;
  }
  .scale label {
    position: relative;
    display: grid;
    place-items: center;
    min-height: 40px;
    margin: 0;
    border: 1px solid var(--od-field);
    border-radius: var(--od-radius-field);
    color: var(--od-text);
    font-size: 15px;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .scale input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .scale label:has(:checked) {
    border-color: var(--od-accent);
    background: var(--od-accent);
    color: var(--od-on-accent);
  }
  .scale label:has(:focus-visible) {
    outline: 2px solid var(--od-accent);
    outline-offset: 2px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-top: 4px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .acts .primary {
    flex: 1 1 auto;
  }
  dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 6px 16px;
  }
  dt {
    color: var(--od-muted);
  }
  @media (forced-colors: active) {
    .scale label:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;
