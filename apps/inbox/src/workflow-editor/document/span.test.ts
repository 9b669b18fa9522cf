import { durationMs } from '@ordialog/core';
import { describe, expect, it } from 'vitest';
import { durationOf, spanOf, spanText } from './span.ts';

describe('a span of time', () => {
  it.each([
    ['P3D', { count: 3, unit: 'day' }],
    ['PT36H', { count: 36, unit: 'hour' }],
    ['P1DT12H', { count: 36, unit: 'hour' }],
    ['P2W', { count: 2, unit: 'week' }],
    ['P35D', { count: 35, unit: 'day' }],
    ['PT90M', { count: 90, unit: 'minute' }],
    ['PT61S', { count: 61, unit: 'second' }],
  ] as const)('%s is said with one unit', (duration, span) => {
    expect(spanOf(duration)).toEqual(span);
    expect(durationMs(durationOf(span))).toBe(durationMs(duration));
  });

  it('is shown as it is where it is none', () => {
    expect(spanOf('soon')).toBeUndefined();
    expect(spanText('soon', 'en')).toBe('soon');
    expect(spanText('P3D', 'ru')).toBe('3 дня');
  });
});
