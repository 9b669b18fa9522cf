import { css } from 'lit';

/** What nobody may change here is read like any text, without the buttons that would change it. */
export const readOnlyStyles = css`
  fieldset.whole {
    display: contents;
  }
  .whole:disabled :is(input, textarea, select) {
    border-color: var(--od-border);
    background: none;
    color: var(--od-text);
    opacity: 1;
    cursor: default;
  }
  .whole:disabled :is(.button, .chip button, .line > .icon, .several > .icon),
  .whole:disabled .chosen-chips + :is(select, input) {
    display: none;
  }
  .whole:disabled .line-link > svg {
    visibility: hidden;
  }
`;
