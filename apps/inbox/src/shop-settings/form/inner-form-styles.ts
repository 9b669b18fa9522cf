import { css } from 'lit';

/** For a form with more below it in the same section. */
export const innerFormStyles = css`
  .fields > .group:last-child {
    border-bottom: 1px solid var(--od-border);
  }
`;
