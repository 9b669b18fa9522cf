import { css } from 'lit';

export const widgetSectionStyles = css`
  :host {
    max-width: 1120px;
    container-type: inline-size;
  }
  .look {
    display: grid;
    gap: 0 32px;
    border-bottom: 1px solid var(--od-border);
  }
  .look > .group {
    align-content: start;
    border-bottom: 0;
  }
  .seen {
    min-width: 0;
    padding-bottom: 20px;
  }
  @container (min-width: 680px) {
    .look {
      grid-template-columns: minmax(280px, 5fr) minmax(0, 6fr);
    }
    .seen {
      position: sticky;
      top: 0;
      align-self: start;
      padding-top: 20px;
    }
  }
  .color {
    display: grid;
    grid-template-columns: 48px minmax(0, 140px) auto;
    gap: 8px;
    justify-content: start;
    align-items: center;
  }
  .color input[type='color'] {
    width: 48px;
    padding: 3px;
    cursor: pointer;
  }
  .contrast {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 24px;
    margin-top: 10px;
  }
  .contrast li {
    display: flex;
    align-items: center;
    gap: 10px;
    line-height: 1.35;
  }
  input[type='range'] {
    display: block;
    width: 100%;
    min-height: 40px;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--od-accent);
  }
  .labels {
    margin-bottom: 8px;
  }
  .choices {
    display: flex;
    gap: 8px;
  }
  .choice {
    position: relative;
    display: grid;
    place-items: center;
    width: 56px;
    height: 48px;
    margin: 0;
    border: 1px solid var(--od-field);
    border-radius: var(--od-radius-card);
    color: var(--od-text);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--od-accent);
    background: var(--od-mine);
    box-shadow: inset 0 0 0 1px var(--od-accent);
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-width: 3px;
    }
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--od-accent);
    outline-offset: 2px;
  }
  .choice input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
`;
