import type { SavedReplyView } from '@ordialog/protocol';
import { describe, expect, it } from 'vitest';
import { beginningOf, findReplies } from './find-replies.ts';

const reply = (shortcut: string, title: string, text: string, uses = 0): SavedReplyView => ({
  id: shortcut,
  shortcut,
  title,
  texts: { en: text },
  macro: null,
  uses,
  version: 1,
  createdAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z',
});
const replies = [
  reply('paid', 'Payment received', 'Thank you, your payment is here.', 2),
  reply('pay', 'How to pay', 'Please transfer the amount.', 1),
  reply('late', 'Parcel late', 'We are sorry. We paid for express.', 9),
  reply('hello', 'Greeting', 'Hello!', 3),
];
const found = (typed: string) => findReplies(replies, typed, 'en').map(({ id }) => id);

describe('saved replies are found', () => {
  it('by shortcut before title before words', () => {
    expect(found('pay')).toEqual(['pay', 'paid']);
    expect(found('/paid')).toEqual(['paid', 'late']);
    expect(found('PARCEL')).toEqual(['late']);
    expect(found('nothing like it')).toEqual([]);
  });

  it('the most used first where nothing was typed', () => {
    expect(found(' ')).toEqual(['late', 'hello', 'paid', 'pay']);
  });
});

it('a reply is shown in the reader’s language, else in one it has', () => {
  const both: SavedReplyView = {
    ...reply('x', 'X', 'Hello'),
    texts: { ru: 'Здравствуйте', it: 'Buongiorno' },
  };
  expect(beginningOf(both, 'it')).toBe('Buongiorno');
  expect(beginningOf(both, 'fr')).toBe('Здравствуйте');
});
