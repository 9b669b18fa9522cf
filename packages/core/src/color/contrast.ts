import type { LinearRgb } from './oklch.ts';

/** What WCAG 2.2 asks of text (1.4.3, AA). */
export const readableContrast = 4.5;

/** WCAG 2.2 contrast ratio of two colors, 1 to 21. */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
