import { hexColor } from './color/hex-color.ts';
import { linearRgb } from './color/oklch.ts';
import { type ColorName, dark, light } from './color/palette.ts';

const both = (name: ColorName) =>
  `light-dark(${hexColor(linearRgb(light.colors[name]))},${hexColor(linearRgb(dark.colors[name]))})`;

/** CSS of how the launcher looks, in all shops, for the shadow root it stands in. The loader only knows where that is. */
export const launcherLook = [
  `button{color-scheme:light dark;--a:var(--ordialog-color-accent,${both('accent')});background:var(--a);color:var(--ordialog-color-on-accent,${both('on-accent')});box-shadow:0 2px 24px #0004;cursor:pointer}`,
  'svg{stroke-width:1.5;stroke-linejoin:round}',
  ':host([theme=light]) button{color-scheme:light}',
  ':host([theme=dark]) button{color-scheme:dark}',
  ':focus-visible{outline:3px solid var(--a);outline-offset:3px}',
  'span{position:absolute;inset:-2px -2px auto auto;min-width:8px;padding:0 6px;border-radius:10px;background:#b3261e;color:#fff;font:600 13px/20px system-ui;text-align:center}',
  '@media(prefers-reduced-motion:no-preference){button{transition:translate .18s}}',
  '@media(max-width:640px){:host([open]) button{display:none}}',
  '@media(forced-colors:active){button,span{border:1px solid}}',
  '@media print{button{display:none}}',
].join('');
