import { expect, test } from 'vitest';
import { yearIn } from './year-in.ts';

test.each([
  ['Europe/Rome', '2026-12-31T22:59:59Z', 2026],
  ['Europe/Rome', '2026-12-31T23:00:00Z', 2027],
  ['America/New_York', '2027-01-01T04:59:59Z', 2026],
  [undefined, '2026-12-31T23:59:59Z', 2026],
])('in %s at %s it is %i', (timeZone, at, year) => {
  expect(yearIn(timeZone, new Date(at))).toBe(year);
});
