import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentColors, accentContrast } from './accent-colors.ts';
import { contrast, readableContrast } from './contrast.ts';
import { parseHexColor } from './hex-color.ts';
import { type LinearRgb, linearRgb, mix, oklchOf } from './oklch.ts';
import { dark, light, type Scheme, tints } from './palette.ts';

const part = fc.integer({ min: 0, max: 255 });
/** The whole sRGB cube, its corners and edges more often than chance would have them. */
const colors = fc
  .tuple(part, part, part)
  .map((parts) => `#${parts.map((each) => each.toString(16).padStart(2, '0')).join('')}`);
const rgb = (hex: string): LinearRgb => parseHexColor(hex) ?? expect.fail(`not a color: ${hex}`);

describe.each([
  ['light', light],
  ['dark', dark],
] satisfies ['light' | 'dark', Scheme][])('whatever accent a shop sets, in the %s scheme', (name, scheme) => {
  const { surface, raised } = scheme.colors;

  test('it is read on every ground, and what is written on it too', () => {
    fc.assert(
      fc.property(colors, (color) => {
        const { accent, onAccent } = accentColors(color)[name];
        const shown = rgb(accent);
        const own = mix(oklchOf(shown), surface, tints.mine);
        for (const other of [linearRgb(surface), linearRgb(raised), own, rgb(onAccent)])
          expect(contrast(shown, other)).toBeGreaterThanOrEqual(readableContrast);
      }),
      { numRuns: 3000 },
    );
  });

  test('every text can be read in a message of one’s own, which is tinted with it', () => {
    fc.assert(
      fc.property(colors, (color) => {
        const ground = mix(oklchOf(rgb(accentColors(color)[name].accent)), surface, tints.mine);
        for (const text of ['text', 'muted', 'danger', 'success'] as const)
          expect(contrast(linearRgb(scheme.colors[text]), ground)).toBeGreaterThanOrEqual(readableContrast);
      }),
      { numRuns: 3000 },
    );
  });

  test('it stays as it is where it can be read', () => {
    fc.assert(
      fc.property(colors, (color) => {
        fc.pre(accentContrast(scheme, color) >= readableContrast);
        expect(accentColors(color)[name].accent).toBe(color);
      }),
    );
  });

  test('it moves no further than it must, and keeps its hue', () => {
    fc.assert(
      fc.property(colors, (color) => {
        const before = oklchOf(rgb(color));
        fc.pre(before[1] > 0.04 && accentContrast(scheme, color) < readableContrast);
        const { accent } = accentColors(color)[name];
        const after = oklchOf(rgb(accent));
        // Eight bits a part are coarse where there is little color.
        expect(accentContrast(scheme, accent)).toBeLessThan(readableContrast + 0.2);
        if (after[1] > 0.04) expect(turned(before[2], after[2])).toBeLessThan(3);
      }),
    );
  });
});

test('what was moved is readable already: moving it again changes nothing', () => {
  fc.assert(
    fc.property(colors, (color) => {
      const { accent } = accentColors(color).light;
      expect(accentColors(accent).light.accent).toBe(accent);
    }),
  );
});

function turned(one: number, other: number): number {
  const degrees = Math.abs(one - other) % 360;
  return Math.min(degrees, 360 - degrees);
}
