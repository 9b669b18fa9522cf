import type { Oklch } from './palette.ts';

type Triple = readonly [number, number, number];

/** WCAG 2.2 contrast ratio of two colors, 1 to 21. */
export function contrast(one: Triple, other: Triple): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

/** Linear sRGB, clipped to the gamut as browsers clip it. */
export function linearRgb([lightness, chroma, hue]: Oklch): Triple {
  const angle = (hue * Math.PI) / 180;
  return fromOklab([lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
}

/** `color-mix(in oklab, color share%, ground)`. */
export function mix(color: Oklch, ground: Oklch, share: number): Triple {
  const [a, b] = [color, ground].map(([lightness, chroma, hue]) => {
    const angle = (hue * Math.PI) / 180;
    return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)] as const;
  });
  const part = (index: 0 | 1 | 2) =>
    ((a?.[index] ?? 0) * share) / 100 + ((b?.[index] ?? 0) * (100 - share)) / 100;
  return fromOklab([part(0), part(1), part(2)]);
}

/** https://bottosson.github.io/posts/oklab/ */
function fromOklab([L, a, b]: Triple): Triple {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function luminance([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
