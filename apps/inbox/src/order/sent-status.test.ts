import { describe, expect, it } from 'vitest';
import { sentStatus } from './sent-status.ts';

const now = Date.parse('2026-11-24T12:00:00.000Z');
const due = { status: 'waiting', dueAt: '2026-11-24T11:59:00.000Z', error: null } as const;

describe('how far something to be sent has come', () => {
  it('tells what waits for its time from what is under way', () => {
    expect(sentStatus({ ...due, dueAt: '2026-11-26T12:00:00.000Z' }, now)).toBe('later');
    expect(sentStatus(due, now)).toBe('now');
  });

  it('says of what did not work yet that it is tried again', () => {
    expect(sentStatus({ ...due, error: 'connect ECONNREFUSED' }, now)).toBe('again');
  });

  it('takes what is settled as it is', () => {
    expect(sentStatus({ ...due, status: 'failed', error: 'no_phone' }, now)).toBe('failed');
    expect(sentStatus({ ...due, status: 'canceled' }, now)).toBe('canceled');
  });
});
