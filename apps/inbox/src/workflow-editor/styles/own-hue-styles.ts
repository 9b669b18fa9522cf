import { css } from 'lit';

/** The hue that an element was given by `ownHue`, in the same lightness as those of the phases. */
export const ownHueStyles = css`
  .own-hue {
    --hue: light-dark(oklch(0.48 0.11 var(--own)), oklch(0.8 0.1 var(--own)));
  }
`;
