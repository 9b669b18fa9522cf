import { type Duration, durationMs } from '@ordialog/core';

/** Units of time, the longest first, with their length in milliseconds. */
const lengths = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
} as const;

export type SpanUnit = keyof typeof lengths;
/** Those one can choose from. */
export const spanUnits = ['minute', 'hour', 'day', 'week'] as const satisfies readonly SpanUnit[];

/** A duration as people say it: a number of one unit. */
export interface Span {
  readonly count: number;
  readonly unit: SpanUnit;
}

/** The longest unit that it is a whole number of, weeks only where they were meant; undefined when it is malformed. */
export function spanOf(duration: Duration): Span | undefined {
  const length = durationMs(duration);
  if (length === undefined) return undefined;
  const units = (Object.keys(lengths) as SpanUnit[]).filter(
    (unit) => unit !== 'week' || duration.includes('W'),
  );
  const unit = units.find((each) => length % lengths[each] === 0) ?? 'second';
  return { count: length / lengths[unit], unit };
}

export function durationOf({ count, unit }: Span): Duration {
  switch (unit) {
    case 'week':
      return `P${count}W`;
    case 'day':
      return `P${count}D`;
    case 'hour':
      return `PT${count}H`;
    case 'minute':
      return `PT${count}M`;
    case 'second':
      return `PT${count}S`;
  }
}

/** "3 days", in the reader's language; the duration itself where it is malformed. */
export function spanText(
  duration: Duration,
  locale: string,
  unitDisplay: 'long' | 'narrow' = 'long',
): string {
  const span = spanOf(duration);
  if (!span) return duration;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: span.unit, unitDisplay }).format(span.count);
}
