import { css } from 'lit';

/** Marks what is chosen where a person's own colors take the place of backgrounds. */
export const selectedStyles = css`
  @media (forced-colors: active) {
    [aria-current],
    [aria-pressed='true'],
    [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    :is([aria-current], [aria-pressed='true'], [aria-selected='true']):focus-visible {
      outline-width: 4px;
      outline-offset: -4px;
    }
  }
`;
