import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epcPayload, type Transfer } from './epc-payload.ts';
import { groupIban, isIban } from './iban.ts';

const iban = 'IT60X0542811101000000123456';
const transfer: Transfer = {
  money: { amount: 12_900, currency: 'EUR' },
  holder: 'Dolls & Co S.r.l.',
  iban,
  bic: 'BPMOIT22XXX',
  reference: '1042',
};

describe('an IBAN', () => {
  it('is grouped by four', () => {
    expect(groupIban(iban.toLowerCase())).toBe('IT60 X054 2811 1010 0000 0123 456');
  });

  it.each(['DE89370400440532013000', 'FR14 2004 1010 0505 0001 3M02 606', 'GB29 NWBK 6016 1331 9268 19'])(
    'is right: %s',
    (valid) => expect(isIban(valid)).toBe(true),
  );

  it.each(['DE88370400440532013000', 'IT60', 'hello', ''])('is wrong: %s', (wrong) =>
    expect(isIban(wrong)).toBe(false),
  );
});

describe('a SEPA QR code', () => {
  it('has the lines of EPC069-12', () => {
    expect(epcPayload(transfer)?.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'BPMOIT22XXX',
      'Dolls & Co S.r.l.',
      iban,
      'EUR129.00',
      '',
      '',
      '1042',
    ]);
  });

  it('may lack the BIC', () => {
    const { bic: _, ...without } = transfer;
    expect(epcPayload(without)?.split('\n')[4]).toBe('');
  });

  it.each([
    ['roubles', { money: { amount: 12_900, currency: 'RUB' } }],
    ['nothing to pay', { money: { amount: 0, currency: 'EUR' } }],
    ['a wrong IBAN', { iban: 'IT61X0542811101000000123456' }],
    ['no holder', { holder: ' ' }],
  ] satisfies [string, Partial<Transfer>][])('does not exist for %s', (_name, change) => {
    expect(epcPayload({ ...transfer, ...change })).toBeUndefined();
  });

  it('keeps its lines whatever is written into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (holder, reference) => {
        const payload = epcPayload({ ...transfer, holder: `A${holder}`, reference });
        if (payload === undefined) return;
        expect(payload.split('\n')).toHaveLength(11);
        expect(new TextEncoder().encode(payload).length).toBeLessThanOrEqual(331);
      }),
    );
  });
});
