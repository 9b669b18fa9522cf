import { contrast, readableContrast } from './contrast.ts';
import { hexColor, parseHexColor } from './hex-color.ts';
import { inGamut, type LinearRgb, linearRgb, mix, type Oklch, oklchOf } from './oklch.ts';
import { dark, light, type Scheme, tints } from './palette.ts';

/** An accent, and what is written on it: `#rrggbb`. */
export interface AccentColors {
  readonly accent: string;
  readonly onAccent: string;
}

/**
 * A shop's accent as each scheme can use it: as text and line on every ground, and as a ground for text. It is the
 * shop's own where that can be read; else its lightness moves until it can, the hue stays, and chroma gives way only
 * to what screens can show.
 *
 * @param written `#rrggbb`; a throw where it is not.
 */
export function accentColors(written: string): { light: AccentColors; dark: AccentColors } {
  return { light: accentIn(light, 0, written), dark: accentIn(dark, 1, written) };
}

/** The least contrast of an accent with whatever it meets in a scheme, 1 to 21. */
export function accentContrast(scheme: Scheme, written: string): number {
  const accent = parsed(written);
  const { surface, raised, 'on-accent': onAccent } = scheme.colors;
  const grounds = [linearRgb(surface), linearRgb(raised), mix(oklchOf(accent), surface, tints.mine)];
  return Math.min(...[...grounds, linearRgb(onAccent)].map((each) => contrast(accent, each)));
}

/** `end` is the lightness that can always be read: 0 on light, 1 on dark. */
function accentIn(scheme: Scheme, end: 0 | 1, written: string): AccentColors {
  const onAccent = hexColor(linearRgb(scheme.colors['on-accent']));
  const readable = (accent: string) => accentContrast(scheme, accent) >= readableContrast;
  const own = written.toLowerCase();
  if (readable(own)) return { accent: own, onAccent };
  const [lightness, chroma, hue] = oklchOf(parsed(own));
  const at = (other: number) => hexColor(linearRgb(inGamut([other, chroma, hue] satisfies Oklch)));
  let [unreadable, last] = [lightness, end as number];
  for (let step = 0; step < 12; step += 1) {
    const middle = (unreadable + last) / 2;
    if (readable(at(middle))) last = middle;
    else unreadable = middle;
  }
  return { accent: at(last), onAccent };
}

function parsed(written: string): LinearRgb {
  const color = parseHexColor(written);
  if (!color) throw new Error(`Not a color like #1a5f7a: ${written}`);
  return color;
}
