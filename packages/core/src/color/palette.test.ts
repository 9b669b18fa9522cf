import { describe, expect, it } from 'vitest';
import { phases } from '../phase.ts';
import { contrast, readableContrast as readable } from './contrast.ts';
import { linearRgb, mix } from './oklch.ts';
import { type ColorName, dark, light, type Scheme, tints } from './palette.ts';

/** Every pair of text and ground that some style of ours puts together. */
const pairs: readonly (readonly [ColorName, ColorName])[] = [
  ['text', 'surface'],
  ['text', 'raised'],
  ['muted', 'surface'],
  ['muted', 'raised'],
  ['accent', 'surface'],
  ['accent', 'raised'],
  ['on-accent', 'accent'],
  ['danger', 'surface'],
  ['danger', 'raised'],
  ['on-danger', 'danger'],
  ['success', 'surface'],
  ['success', 'raised'],
];

describe.each([
  ['light', light],
  ['dark', dark],
] satisfies [string, Scheme][])('the %s scheme', (_name, { colors, phases: hues }) => {
  it.each(pairs)('lets one read %s on %s', (text, ground) => {
    expect(contrast(linearRgb(colors[text]), linearRgb(colors[ground]))).toBeGreaterThanOrEqual(readable);
  });

  it.each(phases)('lets one read the hue of %s on every ground it stands on', (phase) => {
    const hue = linearRgb(hues[phase]);
    expect(contrast(hue, linearRgb(colors.surface))).toBeGreaterThanOrEqual(readable);
    expect(contrast(hue, linearRgb(colors.raised))).toBeGreaterThanOrEqual(readable);
    expect(contrast(hue, mix(hues[phase], colors.surface, tints.phase))).toBeGreaterThanOrEqual(readable);
  });

  it.each(['text', 'muted', 'accent', 'danger'] as const)(
    'lets one read %s in a message of one’s own',
    (name) => {
      const ground = mix(colors.accent, colors.surface, tints.mine);
      expect(contrast(linearRgb(colors[name]), ground)).toBeGreaterThanOrEqual(readable);
    },
  );

  it('shows where a field ends', () => {
    expect(contrast(linearRgb(colors.field), linearRgb(colors.surface))).toBeGreaterThanOrEqual(3);
  });
});

it('computes black on white as WCAG does', () => {
  expect(contrast(linearRgb([0, 0, 0]), linearRgb([1, 0, 0]))).toBeCloseTo(21, 1);
});
