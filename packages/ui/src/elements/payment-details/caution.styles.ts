import { css } from 'lit';

/** A warning that is seen before what it warns of is done. */
export const cautionStyles = css`
  .caution {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid var(--od-danger);
    border-radius: var(--od-radius-field);
    background: color-mix(in oklab, var(--od-danger) 8%, var(--od-surface));
    color: var(--od-text);
    font-size: 13px;
    text-align: start;
  }
  .caution svg {
    color: var(--od-danger);
  }
`;
