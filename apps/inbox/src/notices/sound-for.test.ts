import { describe, expect, it } from 'vitest';
import { soundFor } from './sound-for.ts';

const known = { version: 2, head: 4, unread: 0 };

describe('an order that changes', () => {
  it.each([
    ['a message of the buyer', known, { version: 2, head: 5, unread: 1, lastAuthor: 'buyer' }, 'message'],
    [
      'another wording of a message',
      known,
      { version: 2, head: 5, unread: 0, lastAuthor: 'buyer' },
      undefined,
    ],
    ['a step of the buyer', known, { version: 3, head: 5, unread: 1, lastAuthor: 'buyer' }, 'change'],
    ['a deadline', known, { version: 3, head: 5, unread: 1, lastAuthor: null }, 'change'],
    ['what the seller does', known, { version: 3, head: 5, unread: 1, lastAuthor: 'seller' }, undefined],
    ['what is known already', known, { version: 2, head: 4, unread: 0, lastAuthor: 'buyer' }, undefined],
    ['a new order', undefined, { version: 1, head: 1, unread: 1, lastAuthor: null }, 'change'],
  ] as const)('sounds right for %s', (_what, before, after, sound) => {
    expect(soundFor(before, after)).toBe(sound);
  });
});
