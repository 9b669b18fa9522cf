import { describe, expect, it } from 'vitest';
import { daysBetween, formatDay, formatNearDay } from './dates.ts';
import { formatDuration } from './duration.ts';

const hour = 3_600_000;
const now = new Date(2026, 10, 23, 12, 0).getTime();

describe('a length of time', () => {
  it('is told by its two greatest units', () => {
    expect(formatDuration(52 * hour + 60_000, 'en')).toBe('2 days 4 hr');
    expect(formatDuration(5 * hour + 12 * 60_000, 'en')).toBe('5 hr 12 min');
    expect(formatDuration(24 * hour + 5 * 60_000, 'en')).toBe('1 day');
    expect(formatDuration(52 * hour, 'ru')).toBe('2 дн. 4 ч');
  });

  it('is never nothing', () => {
    expect(formatDuration(3000, 'en')).toBe('1 min');
  });
});

describe('a day', () => {
  it('is named when it is near', () => {
    expect(formatNearDay(now - 2 * hour, 'en', now)).toBe('Today');
    expect(formatNearDay(now - 24 * hour, 'fr', now)).toBe('Hier');
    expect(formatNearDay(now + 24 * hour, 'ru', now)).toBe('Завтра');
    expect(formatNearDay(now - 72 * hour, 'en', now)).toBe('Fri 20 Nov');
  });

  it('has its year when it is another one', () => {
    expect(formatDay(new Date(2025, 0, 5).getTime(), 'en', now)).toContain('2025');
  });

  it('ends at midnight of the reader', () => {
    const late = new Date(2026, 10, 23, 23, 59).getTime();
    expect(daysBetween(late, late + 120_000)).toBe(1);
  });
});
