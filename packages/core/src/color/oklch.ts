/** Lightness 0-1, chroma, hue in degrees: https://www.w3.org/TR/css-color-4/#ok-lab */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** Linear sRGB: red, green, blue, each 0-1. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

type Oklab = readonly [lightness: number, a: number, b: number];

/** Linear sRGB, clipped to the gamut as browsers clip it. */
export function linearRgb(color: Oklch): LinearRgb {
  return clipped(fromOklab(oklabOf(color)));
}

/** `color-mix(in oklab, color share%, ground)`. */
export function mix(color: Oklch, ground: Oklch, share: number): LinearRgb {
  const [one, other] = [oklabOf(color), oklabOf(ground)];
  const part = (index: 0 | 1 | 2) => (one[index] * share + other[index] * (100 - share)) / 100;
  return clipped(fromOklab([part(0), part(1), part(2)]));
}

/** https://bottosson.github.io/posts/oklab/ */
export function oklchOf([red, green, blue]: LinearRgb): Oklch {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  return [lightness, Math.hypot(a, b), ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360];
}

/** The same lightness and hue with as much of its chroma as screens can show. */
export function inGamut(color: Oklch): Oklch {
  const [lightness, chroma, hue] = color;
  if (shows(color)) return color;
  let [dull, vivid] = [0, chroma];
  for (let step = 0; step < 20; step += 1) {
    const middle = (dull + vivid) / 2;
    if (shows([lightness, middle, hue])) dull = middle;
    else vivid = middle;
  }
  return [lightness, dull, hue];
}

function shows(color: Oklch): boolean {
  return fromOklab(oklabOf(color)).every((part) => part >= -0.0001 && part <= 1.0001);
}

function oklabOf([lightness, chroma, hue]: Oklch): Oklab {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

function fromOklab([L, a, b]: Oklab): LinearRgb {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function clipped([red, green, blue]: LinearRgb): LinearRgb {
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [clip(red), clip(green), clip(blue)];
}
