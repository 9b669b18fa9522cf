import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedContacts } from './allowed-contacts.ts';
import { contactMask, findContacts, maskContacts } from './mask-contacts.ts';

const allowed = allowedContacts(findContacts, {
  own: ['https://dolls.example', 'https://orders.dolls-and-co.com'],
  details: [
    'hello@dolls-and-co.com',
    '+39 011 555 0199',
    'IT60X0542811101000000123456',
    'https://pay.dolls.it/1042',
  ],
  numbers: ['1042', 'SKU1234567890'],
});
const masked = (text: string) => maskContacts(text, allowed);

/** Examples of the carriers' formats, in one piece or grouped. */
const trackingNumbers = [
  '1Z5R89390357567127',
  '1Z 5R8 939 0357 567 127',
  'RA123456785RU',
  'RA 123 456 785 RU',
  'RA123456785US',
  '9400 1112 0108 0805 4830 16',
  'TBA502887274000',
  'JD014600006281230704',
  'YT2103221266034424',
  '986578788855',
  '477179081230',
  '3318810025',
];

describe('an outside contact is hidden', () => {
  it.each([
    'anna@mail.ru',
    'Anna.Rossi+shop@Example.co.uk',
    'anna @ mail.ru',
    'anna@mail .ru',
    'anna (at) mail.ru',
    'anna[at]mail[dot]ru',
    'anna at mail dot com',
    'anna собака mail точка ru',
    'анна собака почта.рф',
    'anna (собака) mail.ru',
    'anna chiocciola libero punto it',
    'anna arobase orange point fr',
    'a​n​n​a@m​a​i​l.ru',
    'ａｎｎａ＠ｍａｉｌ．ｒｕ',
    'an­na@mail․ru',
    'anna@gmail',
    '+7 916 123-45-67',
    '8 (916) 123 45 67',
    '89161234567',
    '8.916.123.45.67',
    '8 9 1 6 1 2 3 4 5 6 7',
    '+39 333 123 4567',
    '３３３ １２３ ４５６７',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '0039 333 1234567',
    '⑧⑨①⑥①②③④⑤⑥⑦',
    '555-12-34',
    'https://avito.ru/123',
    'http://evil.example/?x=dhl.com',
    'https://dhl.com@evil.example/track',
    'https://www.dhl.com/?to=https://evil.example',
    'https://notdhl.com/track',
    'www.example.xyz',
    'dolls-shop.com',
    'магазин.рф',
    'dolls-shop dot com',
    'куклы точка ру',
    't.me/annadolls',
    't . me / annadolls',
    'tg://resolve?domain=anna',
    'wa.me/79161234567',
    '@annadolls',
    'телеграм annadolls',
    'Telegram: annadolls',
    'мой вотсап: anna_dolls',
    'insta anna_dolls',
    'paypal.me/anna',
  ])('%s', (contact) => {
    expect(masked(contact)).toContain(contactMask);
    const told = masked(`Пишите: ${contact} — жду`) ?? '';
    expect(told).toContain(contactMask);
    expect(findContacts(told)).toEqual([]);
  });

  it.each([
    'an\u200bna@ma\u200bil.ru',
    'anna\u2060@\ufeffmail\u00ad.ru',
    '8\u200b916\u200b123\u200b45\u200b67',
    '8\ufe0f\u20e39\ufe0f\u20e31\ufe0f\u20e36\ufe0f\u20e31234567',
    'h\u200bttps://evil.example',
  ])('whole, with all that is invisible in it: %j', (contact) => {
    expect(masked(`A ${contact} B`)).toBe('A ••• B');
  });

  it('and nothing else with it', () => {
    expect(masked('Пишите на anna@mail.ru, вечером.')).toBe('Пишите на •••, вечером.');
    expect(masked('Tel. +7 916 123-45-67! Grazie')).toBe('Tel. •••! Grazie');
    expect(masked('Телеграм: annadolls')).toBe('Телеграм: •••');
    expect(masked('2026-11-24 89161234567, order 1042')).toBe('2026-11-24 •••, order 1042');
  });
});

describe('what is no outside contact is left as it is', () => {
  it.each([
    'Hello. It is ready',
    'Thanks.It arrived',
    'Спасибо.Все пришло',
    'Look at home. It is on the table',
    'We are at the shop. Come in',
    'd’un point de vue',
    'fino a un certo punto',
    'Моя собака любит кукол',
    'readme.md, photo.jpg, node.js',
    'e.g. this, i.e. that',
    '14:30, 24.11.2026 18:00-19:00, 2026-11-24',
    'with 12.11.2026 25.11.2026',
    '€ 1 290 000,00',
    '1 290 000 ₽',
    '12 000 000 руб.',
    '120x200 cm, 1/2, 3-4 days, 10 000',
    'Order 1042',
    'SKU1234567890',
    'IBAN IT60 X054 2811 1010 0000 0123 456',
    'Write to hello@dolls-and-co.com or +39 011 555 0199',
    'https://dolls.example/products/1?a=b',
    'https://orders.dolls-and-co.com/o/abc_DEF-123',
    'pay at https://pay.dolls.it/1042',
    'www.dolls.example',
    'https://www.dhl.com/en/express/tracking.html?AWB=1234567890',
    'https://www.pochta.ru/tracking?barcode=RA123456785RU',
    'cdek.ru',
    'track.dhl.com',
    'Telegram today?',
    'I saw it on Instagram',
    'Viber or telegram is fine',
    '••• ••• 12',
    '12345678',
    '3 pcs @ 5 each',
  ])('%s', (text) => {
    expect(masked(text)).toBeUndefined();
  });

  it('a tracking number with other digits beside it', () => {
    expect(masked('986578788855 12')).toBeUndefined();
    expect(masked('12 3318810025 7')).toBeUndefined();
  });

  it.each(trackingNumbers)('a tracking number: %s', (number) => {
    expect(masked(`Tracking ${number}.`)).toBeUndefined();
    expect(masked(`anna@mail.ru ${number}, ok`)).toBe(`••• ${number}, ok`);
  });
});

describe('whatever is written', () => {
  const contact = fc.constantFrom(
    'anna@mail.ru',
    '+79161234567',
    'https://evil.example/x',
    '@annadolls',
    'a (at) b.com',
  );
  const words = fc.oneof(
    contact,
    fc.string({ unit: 'binary' }),
    fc.constantFrom(' ', '\n', '.', '@', ' at ', ':', '8', '+'),
  );
  const text = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(''));

  it('no outside contact is left, and what is hidden once is hidden for good', () => {
    fc.assert(
      fc.property(text, (written) => {
        const result = masked(written) ?? written;
        expect(masked(result)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('a contact among words is not in what the other side reads', () => {
    const word = fc.oneof(
      fc.constantFrom('Hello', 'привет', '1042', '€ 12,00', 'at', 'точка', '24.11.2026'),
      contact,
    );
    const separator = fc.constantFrom(' ', ', ', '\n', '; ', ' — ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, separator), { maxLength: 12 }), contact, (words, outside) => {
        const written = `${words.flat().join('')}${outside}`;
        expect(masked(written)).not.toContain(outside);
      }),
      { numRuns: 1000 },
    );
  });

  it('a tracking number is left, beside contacts and other numbers too', () => {
    const beside = fc.constantFrom(
      'anna@mail.ru',
      'Hello',
      '1042',
      '12',
      '89161234568',
      '@anna',
      '24.11.2026',
      'и',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...trackingNumbers),
        fc.array(beside),
        fc.array(beside),
        (number, before, after) => {
          const written = [...before, number, ...after].join(' ');
          expect(masked(written) ?? written).toContain(number);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('costs time in proportion to its length', () => {
    const hostile = [
      'a@b.com',
      '@',
      'a',
      '1',
      '1 ',
      '8 916 ',
      '.',
      'a.',
      'a at ',
      '( at ) ',
      'точка ',
      'http://',
      'a-',
      '+1(',
      'telegram ',
      't . me / ',
      '​',
      '￼𝟗',
      'x@y ',
      '1.2.',
    ];
    for (const unit of hostile) {
      const written = unit.repeat(Math.ceil(65_536 / unit.length));
      const started = performance.now();
      maskContacts(written, allowed);
      const took = performance.now() - started;
      expect(took, unit).toBeLessThan(1500);
    }
  });
});
