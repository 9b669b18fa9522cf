import { describe, expect, test } from 'vitest';
import { detailsOf, draftProblems, emptyDraft, type PaymentDraft } from './payment-draft.ts';

const draft = (type: PaymentDraft['type'], fields: PaymentDraft['fields']): PaymentDraft => ({
  ...emptyDraft(type),
  fields,
});

describe('a way to pay being filled in', () => {
  test('is kept without what is written between its digits, and without what was left empty', () => {
    const written = draft('bank_transfer', {
      holder: ' Dolls  & Co ',
      iban: 'it60 x054 2811 1010 0000 0123 456',
      bic: '',
    });
    expect(detailsOf(written)).toEqual({
      type: 'bank_transfer',
      holder: 'Dolls & Co',
      iban: 'IT60X0542811101000000123456',
    });
  });

  test('is not called wrong before it is written', () => {
    const begun = draft('bank_transfer', { iban: 'IT60 X054' });
    expect(draftProblems(begun, { saving: false })).toEqual({});
    expect(draftProblems(begun, { saving: true })).toEqual({ holder: 'missing', iban: 'iban_length' });
  });

  test('is called wrong as soon as that can be told', () => {
    const wrong = draft('russian_account', {
      account: '40702810138250123018',
      bik: '044525225',
      inn: '7707083894',
    });
    expect(draftProblems(wrong, { saving: false })).toEqual({ account: 'account_wrong', inn: 'inn_wrong' });
  });
});
