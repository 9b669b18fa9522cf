import { describe, expect, it } from 'vitest';
import { parseReplies } from './parse-replies.ts';
import { bodyOf, draftOf, emptyDraft, problemsOf } from './reply-draft.ts';

const draft = {
  ...emptyDraft,
  shortcut: ' paid ',
  title: ' Payment received ',
  texts: { ...emptyDraft.texts, en: 'Thank you {buyer.name}', ru: '  ' },
  transition: 'ship',
  fields: { carrier: 'ups', trackingNumber: ' ' },
};
const body = {
  shortcut: 'paid',
  title: 'Payment received',
  texts: { en: 'Thank you {buyer.name}' },
  macro: { transition: 'ship', fields: { carrier: 'ups' } },
};

describe('a draft of a saved reply', () => {
  it('is sent without what was not written', () => {
    expect(bodyOf(draft)).toEqual(body);
    expect(bodyOf(emptyDraft).macro).toBeNull();
  });

  it('is what was saved', () => {
    const saved = { ...body, id: 'r', uses: 0, version: 1, createdAt: '', updatedAt: '' };
    expect(bodyOf(draftOf(saved))).toEqual(body);
  });

  it('says of a wrong variable at once, and of what is missing when it is to be saved', () => {
    expect(problemsOf(emptyDraft, { tried: false })).toEqual([]);
    expect(problemsOf(emptyDraft, { tried: true }).map(({ path }) => path)).toEqual(['shortcut', 'texts']);
    const wrong = { ...draft, texts: { ...draft.texts, it: '{buyer.nome}' } };
    expect(problemsOf(wrong, { tried: false })).toMatchObject([{ path: 'texts.it', value: 'buyer.nome' }]);
  });
});

describe('a file of saved replies', () => {
  it('is read as it was exported, without what belongs to the shop it came from', () => {
    const file = JSON.stringify({ savedReplies: [{ ...body, id: 'r', uses: 3, version: 4 }] });
    expect(parseReplies(file)).toEqual({ replies: [body] });
  });

  it('is refused as a whole where one of it is wrong', () => {
    expect(parseReplies('{')).toEqual({ problem: 'not_json' });
    expect(parseReplies('{"savedReplies": [{"shortcut": "x"}]}')).toEqual({
      problem: 'wrong',
      at: 'savedReplies.0.title',
    });
    expect(parseReplies('[]')).toEqual({ problem: 'wrong', at: 'savedReplies' });
    const wrong = (change: object) => {
      const read = parseReplies(JSON.stringify({ savedReplies: [body, { ...body, ...change }] }));
      return 'at' in read ? read.at : undefined;
    };
    expect(wrong({ texts: { en: '{nope}' } })).toBe('savedReplies.1.texts.en');
    expect(wrong({ texts: { de: 'Hallo' } })).toBe('savedReplies.1.texts');
    expect(wrong({ texts: {} })).toBe('savedReplies.1.texts');
    expect(wrong({ macro: { transition: 'ship', fields: { carrier: 1 } } })).toBe(
      'savedReplies.1.macro.fields',
    );
    expect(wrong({ macro: null })).toBeUndefined();
  });
});
