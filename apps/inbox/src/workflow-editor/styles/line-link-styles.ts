import { css } from 'lit';

/** A transition or deadline as a line that opens it. */
export const lineLinkStyles = css`
  .line-link {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: 36px;
    padding: 4px 8px;
    border-radius: var(--od-radius-field);
    font-size: 15px;
  }
  .line-link:hover {
    background: color-mix(in oklab, var(--od-text) 5%, transparent);
  }
  .line-link[aria-current='true'] {
    background: var(--od-mine);
  }
  .line-link .actors {
    display: flex;
    gap: 3px;
    color: var(--od-muted);
  }
  .line-link > .cut {
    flex: 0 1 auto;
  }
  .line-link > .other {
    flex: 1 1 0;
    min-width: 40%;
    font-size: 13px;
    color: var(--od-muted);
  }
  .other svg {
    display: inline-block;
    vertical-align: -2px;
    margin-inline-end: 4px;
  }
  .line-link > svg {
    color: var(--od-muted);
  }
  .danger-text,
  .wrong-mark {
    color: var(--od-danger);
  }
  .adders {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
`;
