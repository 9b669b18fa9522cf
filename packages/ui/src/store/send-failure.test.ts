import { describe, expect, it } from 'vitest';
import { restBefore, sendFailureOf } from './send-failure.ts';

describe('a message that could not be sent', () => {
  it.each([0, 401, 408, 429, 500, 502, 503])('waits after %i', (status) => {
    expect(sendFailureOf({ status, code: 'x' }).kind).toBe('wait');
  });

  it.each([400, 403, 404, 409, 413, 422])('is shown as refused after %i, with the reason', (status) => {
    expect(sendFailureOf({ status, code: 'empty_text', detail: 'Write something first.' })).toEqual({
      kind: 'reject',
      code: 'empty_text',
      detail: 'Write something first.',
    });
  });

  it('waits as long as the server asks', () => {
    expect(sendFailureOf({ status: 429, code: 'rate_limited', retryAfter: 7000 })).toEqual({
      kind: 'wait',
      after: 7000,
    });
  });

  it('rests from half a second to half a minute', () => {
    expect(restBefore(0, 1)).toBe(500);
    expect(restBefore(0, 0)).toBe(250);
    expect(restBefore(3, 1)).toBe(4000);
    expect(restBefore(50, 1)).toBe(30_000);
  });
});
