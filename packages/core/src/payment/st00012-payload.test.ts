import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RussianTransfer, st00012Payload } from './st00012-payload.ts';

/** The example of GOST R 56042-2014. */
const example: RussianTransfer = {
  money: { amount: 100_000, currency: 'RUB' },
  holder: 'ООО «Три кита»',
  account: '40702810138250123017',
  bankName: 'ОАО "БАНК"',
  bik: '044525225',
  correspondentAccount: '30101810400000000225',
  purpose: '',
};

describe('a Russian payment code', () => {
  it('is the standard’s own example, with the sum in kopecks', () => {
    expect(st00012Payload(example)).toBe(
      'ST00012|Name=ООО «Три кита»|PersonalAcc=40702810138250123017|BankName=ОАО "БАНК"|BIC=044525225' +
        '|CorrespAcc=30101810400000000225|Sum=100000',
    );
  });

  it('says what it is for, and whose', () => {
    const payload = st00012Payload({
      ...example,
      purpose: 'Заказ 1042',
      inn: '7707083893',
      kpp: '773601001',
    });
    expect(payload).toMatch(/\|Sum=100000\|Purpose=Заказ 1042\|PayeeINN=7707083893\|KPP=773601001$/);
  });

  it('has a zero where there is no correspondent account', () => {
    const { correspondentAccount: _, ...without } = example;
    expect(st00012Payload(without)).toContain('|CorrespAcc=0|');
  });

  it.each([
    ['euro', { money: { amount: 1, currency: 'EUR' } }],
    ['nothing to pay', { money: { amount: 0, currency: 'RUB' } }],
    ['an account of another bank', { bik: '044525187' }],
    ['no name', { holder: ' ' }],
  ] satisfies [string, Partial<RussianTransfer>][])('does not exist for %s', (_name, change) => {
    expect(st00012Payload({ ...example, ...change })).toBeUndefined();
  });

  it('has no more fields where somebody writes its separator', () => {
    const payload = st00012Payload({ ...example, holder: 'Anna|Sum=1', purpose: 'x|PersonalAcc=0' });
    expect(payload?.split('|')).toHaveLength(8);
    expect(payload).toContain('|Name=Anna Sum=1|');
  });

  it('keeps its fields whatever is written into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (holder, purpose) => {
        const payload = st00012Payload({ ...example, holder: `A${holder}`, purpose: `B${purpose}` });
        if (payload === undefined) return;
        const fields = payload.split('|');
        expect(fields.map((field) => field.split('=')[0])).toEqual([
          'ST00012',
          'Name',
          'PersonalAcc',
          'BankName',
          'BIC',
          'CorrespAcc',
          'Sum',
          'Purpose',
        ]);
        expect(fields[6]).toBe('Sum=100000');
      }),
    );
  });
});
