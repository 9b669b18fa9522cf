import { expect, test } from 'vitest';
import { durationMs } from './duration.ts';

const hour = 3_600_000;

test.each([
  ['P3D', 72 * hour],
  ['PT36H', 36 * hour],
  ['P1W', 168 * hour],
  ['P1DT12H', 36 * hour],
  ['PT1H30M5S', 1.5 * hour + 5000],
  ['PT0S', 0],
])('%s is %i ms', (text, milliseconds) => {
  expect(durationMs(text)).toBe(milliseconds);
});

test.each(['', 'P', 'PT', 'P1DT', '3D', 'P1Y', 'P1M', 'P-1D', 'P1.5D', 'p3d', 'P3D '])(
  '%o is none',
  (text) => {
    expect(durationMs(text)).toBeUndefined();
  },
);
