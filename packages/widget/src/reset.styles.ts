import { css } from 'lit';

/** What a page sets for all its text is none of ours, but its font is. Comes before the theme. */
export const resetStyles = css`
  :host {
    all: initial;
    display: block;
    font-family: var(--ordialog-font, inherit);
    direction: inherit;
  }
`;
