import { describe, expect, it } from 'vitest';
import { isQuiet, mayStillChange } from './change-message.ts';

describe('what one wrote', () => {
  const at = '2026-11-22T12:00:00.000Z';
  it('may be changed for a quarter of an hour', () => {
    expect(mayStillChange(at, new Date('2026-11-22T12:14:59.999Z'))).toBe(true);
    expect(mayStillChange(at, new Date('2026-11-22T12:15:00.000Z'))).toBe(false);
  });

  it('is news, but not that it was changed', () => {
    expect(['message', 'transition', 'message_edited', 'message_withdrawn'].filter(isQuiet)).toEqual([
      'message_edited',
      'message_withdrawn',
    ]);
  });
});
