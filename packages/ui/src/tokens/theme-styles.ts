import { type ColorName, dark, light, type Oklch, phases, tints } from '@ordialog/core';
import { css, unsafeCSS } from 'lit';

const oklch = ([lightness, chroma, hue]: Oklch) => `oklch(${lightness} ${chroma} ${hue})`;
const both = (one: Oklch, other: Oklch) => `light-dark(${oklch(one)},${oklch(other)})`;

const colors = (Object.keys(light.colors) as ColorName[]).map(
  (name) =>
    `--od-${name === 'accent' ? 'own' : name}:var(--ordialog-color-${name},${both(light.colors[name], dark.colors[name])})`,
);
const hues = phases.map((phase) => `--od-${phase}:${both(light.phases[phase], dark.phases[phase])}`);
const palette = unsafeCSS([...colors, ...hues].join(';'));

/**
 * Every custom property the elements use, for the root that holds them: a shadow host or, in a document's own
 * style sheet, the page. A shop overrides the `--ordialog-*` ones. `theme="light|dark"` on the host forces a scheme.
 *
 * The accent may be any color of a page's: too bright on light, it is dimmed as under less light, to a luminance (CIE Y)
 * of 0.14; too dim on dark, its dim parts are lifted, to 0.25. With these it has a contrast of 4.5 with all it meets.
 * It is coarser than `accentColors` of core, since CSS cannot search; what that gives changes by less than one sees.
 * Every browser that knows `light-dark()` knows relative colors, Firefox since 128.
 */
export const themeStyles = css`
  :host,
  :root {
    color-scheme: light dark;
    ${palette};
    --od-accent: light-dark(
      color(from var(--od-own) xyz calc(x*min(1,.14/y)) min(y,.14) calc(z*min(1,.14/y))),
      color(from var(--od-own) xyz max(x,min(.24,25 - y*99)) max(y,.25) max(z,min(.27,25 - y*99)))
    );
    --od-mine: color-mix(in oklab, var(--od-accent) ${tints.mine}%, var(--od-surface));
    --od-font: var(--ordialog-font, inherit);
    --od-radius-field: calc(var(--ordialog-radius, 16px) / 4);
    --od-radius-card: calc(var(--ordialog-radius, 16px) * 0.625);
    --od-radius: var(--ordialog-radius, 16px);
    --od-shadow: 0 2px 6px rgb(0 0 0 / 0.08), 0 12px 40px rgb(0 0 0 / 0.16);
    --od-motion: 160ms;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (prefers-reduced-motion: reduce) {
    :host,
    :root {
      --od-motion: 0s;
    }
  }
`;
