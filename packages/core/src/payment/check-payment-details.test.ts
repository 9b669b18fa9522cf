import { describe, expect, it } from 'vitest';
import { accountFitsBik, correspondentFitsBik, isBic, isBik } from './bank-codes.ts';
import { isCardNumber } from './card-number.ts';
import { checkPaymentDetails } from './check-payment-details.ts';
import { isIban } from './iban.ts';
import { ibanFormatOf } from './iban-registry.ts';
import type { PaymentDetails } from './payment-method.ts';
import { isInn, isKpp } from './tax-numbers.ts';
import { tidyPaymentDetails } from './tidy-payment-details.ts';

/** One for each shape of the IBAN registry, as the registry prints them. */
const registered = [
  'AD1200012030200359100100',
  'AE070331234567890123456',
  'AL47212110090000000235698741',
  'AT611904300234573201',
  'AZ21NABZ00000000137010001944',
  'BE68539007547034',
  'BG80BNBG96611020345678',
  'BR1800360305000010009795493C1',
  'CH9300762011623852957',
  'CY17002001280000001200527600',
  'DE89370400440532013000',
  'DO28BAGR00000001212453611324',
  'ES9121000418450200051332',
  'FI2112345600000785',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
  'GE29NB0000000101904917',
  'GI75NWBK000000007099453',
  'GR1601101250000000012300695',
  'HU42117730161111101800000000',
  'IE29AIBK93115212345678',
  'IT60X0542811101000000123456',
  'JO94CBJO0010000000000131000302',
  'KW81CBKU0000000000001234560101',
  'KZ86125KZT5004100100',
  'LB62099900000001001901229114',
  'LC55HEMM000100010012001200023015',
  'LU280019400644750000',
  'LV80BANK0000435195001',
  'MK07250120000058984',
  'MT84MALT011000012345MTLCAST001S',
  'MU17BOMM0101101030300200000MUR',
  'NL91ABNA0417164300',
  'NO9386011117947',
  'PK36SCBL0000001123456702',
  'PL61109010140000071219812874',
  'QA58DOHB00001234567890ABCDEFG',
  'RO49AAAA1B31007593840000',
  'RS35260005601001611379',
  'SA0380000000608010167519',
  'SE4550000000058398257466',
  'TR330006100519786457841326',
  'UA213223130000026007233566001',
  'VA59001123000012345678',
  'VG96VPVG0000012345678901',
  'XK051212012345678906',
];

describe('an IBAN', () => {
  it.each(registered)('of the registry fits its country: %s', (iban) => {
    const format = ibanFormatOf(iban.slice(0, 2));
    expect(format?.length).toBe(iban.length);
    expect(format?.pattern.test(iban)).toBe(true);
    expect(isIban(iban)).toBe(true);
  });

  const transfer = (iban: string): PaymentDetails => ({ type: 'bank_transfer', holder: 'Dolls', iban });
  it.each([
    ['', 'missing'],
    ['US89370400440532013000', 'iban_country'],
    ['DE8937040044053201300', 'iban_length'],
    ['DE88370400440532013000', 'iban_wrong'],
    ['DE89A70400440532013000', 'iban_wrong'],
  ])('%s is %s', (iban, code) => {
    expect(checkPaymentDetails(transfer(iban))).toEqual([{ path: 'iban', code }]);
  });
});

describe('a Russian account', () => {
  it('fits its bank and no other', () => {
    // The example of the standard for payment codes.
    expect(accountFitsBik('40702810138250123017', '044525225')).toBe(true);
    expect(accountFitsBik('40702810138250123017', '044525187')).toBe(false);
  });

  it.each([
    ['30101810400000000225', '044525225'],
    ['30101810145250000974', '044525974'],
    ['30101810700000000187', '044525187'],
    ['30101810200000000593', '044525593'],
  ])('of the bank itself: %s at %s', (account, bik) => {
    expect(correspondentFitsBik(account, bik)).toBe(true);
    expect(correspondentFitsBik(account, bik.replace(/4525/, '4030'))).toBe(false);
  });

  it('is refused by any one digit that differs', () => {
    const account = '40702810138250123017';
    for (let at = 0; at < account.length; at++) {
      const other = account.slice(0, at) + ((Number(account[at]) + 1) % 10) + account.slice(at + 1);
      expect(accountFitsBik(other, '044525225')).toBe(false);
    }
  });

  it('names each field that is wrong', () => {
    const details: PaymentDetails = {
      type: 'russian_account',
      holder: '',
      account: '40702810138250123018',
      bik: '044525225',
      bankName: 'ПАО СБЕРБАНК',
      correspondentAccount: '30101810400000000226',
      inn: '7707083894',
      kpp: '77360100',
    };
    expect(checkPaymentDetails(details).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'holder missing',
      'account account_wrong',
      'correspondentAccount correspondent_wrong',
      'inn inn_wrong',
      'kpp kpp_wrong',
    ]);
    // Without a right BIK nobody can tell.
    expect(checkPaymentDetails({ ...details, bik: '1' }).map(({ path }) => path)).not.toContain('account');
  });
});

describe('single numbers', () => {
  it.each([
    [isBic, 'CRPPIT2PXXX', 'CRPPIT2'],
    [isBic, 'DEUTDEFF', 'DEUTDEF1X'],
    [isBik, '044525225', '144525225'],
    [isInn, '7707083893', '7707083894'],
    [isInn, '500100732259', '500100732269'],
    [isKpp, '773601001', '77360100'],
    [isKpp, '7736AB001', '7736ab001'],
    [isCardNumber, '4111111111111111', '4111111111111112'],
    [isCardNumber, '5555555555554444', '5655555555554444'],
    [isCardNumber, '378282246310005', '378282246310006'],
    [isCardNumber, '2202203212345674', '2205203212345674'],
    [isCardNumber, '6200000000000005', '4200000000000'],
  ] as const)('%o is right for %s and wrong for %s', (is, right, wrong) => {
    expect([is(right), is(wrong)]).toEqual([true, false]);
  });

  it.each([
    ['https://pay.example/{number}?sum={amount}', true],
    ['http://pay.example/{number}', false],
    ['https://{number}.pay.example/', false],
    ['https://user:word@pay.example/', false],
    ['javascript:alert(1)', false],
    ['data:text/html,{number}', false],
    ['pay', false],
  ])('a link %s: %s', (url, right) => {
    expect(checkPaymentDetails({ type: 'pay_link', url })).toEqual(
      right ? [] : [{ path: 'url', code: 'link_wrong' }],
    );
  });
});

it('keeps numbers without what is written between their digits', () => {
  expect(
    tidyPaymentDetails({
      type: 'card_transfer',
      cardNumber: '2202 2032-1234 5674',
      holder: ' Vera  I. ',
      bankName: '',
    }),
  ).toEqual({ type: 'card_transfer', cardNumber: '2202203212345674', holder: 'Vera I.' });
});
