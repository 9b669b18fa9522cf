import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaymentDetails } from './find-payment-details.ts';

const found = (text: string) => findPaymentDetails(text).map(({ kind, value }) => `${kind} ${value}`);

const iban = 'DE89370400440532013000';
const account = '40702810138250123017';

describe('details in a message', () => {
  it.each([
    ['an IBAN', 'Please pay to DE89 3704 0044 0532 0130 00, thanks', `iban ${iban}`],
    ['an IBAN with letters', 'IBAN: GB29 NWBK 6016 1331 9268 19.', 'iban GB29NWBK60161331926819'],
    ['an IBAN right after a word', 'ibanFR1420041010050500013M02606', 'iban FR1420041010050500013M02606'],
    ['an account and its BIK', `р/с ${account}, БИК 044525225`, `russian_account ${account}`],
    ['an account without a BIK', `на счёт ${account}`, `russian_account ${account}`],
    ['an account and its BIK as one run', `${account}\n044525225`, `russian_account ${account}`],
    ['a card', 'Карта Сбера 2202 2032 1234 5674', 'card 2202203212345674'],
    ['a card of four and six', '3782-822463-10005', 'card 378282246310005'],
    [
      'an Ethereum address',
      'send to 0x52908400098527886E0F7030069857D2E4169EE7',
      'crypto 0X52908400098527886E0F7030069857D2E4169EE7',
    ],
    [
      'a Bitcoin address',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'crypto BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    ],
    [
      'a Tron address',
      'USDT: TJRabPrwbZy45sbavfcjinPJC18kjpRTv8',
      'crypto TJRABPRWBZY45SBAVFCJINPJC18KJPRTV8',
    ],
  ])('are found: %s', (_name, text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ['a wrong check digit', 'DE88 3704 0044 0532 0130 00'],
    ['an IBAN that is too short', 'DE89 3704 0044 0532 0130'],
    ['phone numbers', '+39 333 123 4567 or +7 (495) 123-45-67, 8 800 555 35 35'],
    ['an order number', 'Order 1042-2026-000017, invoice 2026/00000042'],
    ['dates and times', '2026-11-22 18:00, 22.11.2026 – 24.11.2026, 09:00-18:00'],
    ['money', '1 234 567,89 € and 12.345.678,90 EUR, 100 000 000 000 000 ₽'],
    ['a tax number', 'ИНН 7707083893, КПП 773601001, ОГРН 1027700132195, VAT IT01234567890'],
    ['a correspondent account alone', 'к/с 30101810400000000225'],
    ['UPS', '1Z5R89390357567127'],
    ['a post', 'RR123456785RU, EE123456785DE, LT 12345678 5 LT'],
    ['USPS', '9405 5036 9930 0388 6422 19'],
    ['words', 'DE 12 dolls, IT 34 dresses, PT50 hats, and GB 29 more of them, 12345678'],
    ['a hash', '0x5290840009852788 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('are not: %s', (_name, text) => expect(found(text)).toEqual([]));
});

const separators = [
  ' ',
  '\u00a0',
  '\u202f',
  '.',
  '-',
  '–',
  '\u2011',
  '\n',
  ' - ',
  '\u200b',
  '\u00ad',
  '/',
  '_',
];
const disguises: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/\d/g, (c) => String.fromCharCode(0x660 + Number(c))),
  (text) => text.replace(/\d/g, (c) => String.fromCharCode(0x966 + Number(c))),
  (text) => text.replace(/\d/g, (c) => String.fromCodePoint(0x1d7d8 + Number(c))),
  (text) => text.replace(/[ABCEHKMOPTX]/g, (c) => 'АВСЕНКМОРТХ'.charAt('ABCEHKMOPTX'.indexOf(c))),
];

/** Cut into groups by separators, and in other characters. */
function disguised(number: string) {
  return fc
    .tuple(
      fc.constantFrom(...disguises),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('', ...separators),
      fc.constantFrom('', 'Pay here: ', 'перевод на\n', 'IBAN ', '№ ', '('),
      fc.constantFrom('', '. Thanks!', '\nСпасибо', ')', ' (Ivan)'),
    )
    .map(([disguise, size, separator, before, after]) => {
      const groups = number.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
      return `${before}${disguise(groups.join(separator))}${after}`;
    });
}

function withLuhn(digits: string): string {
  const sum = [...`${digits}0`].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const digitsOf = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((each) => each.join(''));

describe('whatever the disguise', () => {
  it.each([iban, 'IT60X0542811101000000123456', 'GB29NWBK60161331926819', 'MT84MALT011000012345MTLCAST001S'])(
    'finds %s',
    (number) => {
      fc.assert(
        fc.property(disguised(number), (text) => {
          expect(found(text)).toContain(`iban ${number}`);
        }),
      );
    },
  );

  it('finds cards', () => {
    const cards = digitsOf(14).map((digits) => withLuhn(`4${digits}`));
    const pairs = cards.chain((number) => disguised(number).map((text) => ({ number, text })));
    fc.assert(
      fc.property(pairs, ({ number, text }) => {
        expect(found(text)).toContain(`card ${number}`);
      }),
      { numRuns: 300 },
    );
  });

  it('finds accounts at Russian banks', () => {
    const pairs = digitsOf(12).chain((digits) => {
      const number = `40817810${digits}`;
      return disguised(number).map((text) => ({ number, text }));
    });
    fc.assert(
      fc.property(pairs, ({ number, text }) => {
        expect(found(text)).toContain(`russian_account ${number}`);
      }),
    );
  });

  it('takes no text for details that has none', () => {
    const words = fc.array(
      fc.oneof(
        fc.lorem(),
        fc.integer({ min: 0, max: 99_999_999 }).map(String),
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        digitsOf(10).map((digits) => `+7${digits},`),
        digitsOf(12).map((digits) => `order ${digits},`),
      ),
    );
    fc.assert(
      fc.property(words, (parts) => {
        expect(found(parts.join(', '))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is quick with a long text', () => {
    const long = '4 0 8 1 DE89 '.repeat(770);
    const start = performance.now();
    for (let time = 0; time < 10; time++) findPaymentDetails(long);
    expect((performance.now() - start) / 10).toBeLessThan(200);
  });
});
