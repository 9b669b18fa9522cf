import type { CheckDigit } from './check-digit.ts';

/**
 * How a carrier's numbers look, without spaces and dashes. The groups `serial` and `check` are what a check digit is
 * about; `number` is what the carrier's page asks for, where that is not the whole.
 */
export interface NumberFormat {
  readonly carrier: string;
  readonly pattern: RegExp;
  readonly check?: CheckDigit;
}

const evensThrice: CheckDigit = { way: 'mod10', weights: [3, 1] };
const oddsThrice: CheckDigit = { way: 'mod10', weights: [1, 3] };
const oddsTwice: CheckDigit = { way: 'mod10', weights: [1, 2] };
const fedexWeights = [1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1];
const fedexLong: CheckDigit = { way: 'mod11', weights: fedexWeights };
const fedexShort: CheckDigit = { way: 'mod11', weights: [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1] };
const luhn: CheckDigit = { way: 'luhn' };

/** A prefix and a check digit: hardly ever anyone else's. */
const unmistakable: readonly NumberFormat[] = [
  { carrier: 'ups', pattern: /^1Z(?<serial>[0-9A-Z]{15})(?<check>\d)$/, check: oddsTwice },
  { carrier: 's10', pattern: /^[A-Z]{2}(?<serial>\d{8})(?<check>\d)[A-Z]{2}$/, check: { way: 's10' } },
  {
    carrier: 'dpd',
    pattern: /^(?<serial>\d{27})(?<check>[0-9A-Z])$/,
    check: { way: 'mod37-36' },
  },
  { carrier: 'dpd', pattern: /^(?<serial>\d{14})(?<check>[A-Z])$/, check: { way: 'mod37-36' } },
  {
    carrier: 'usps',
    pattern: /^(?:420\d{5}(?:\d{4})?)?(?<number>(?<serial>9[1-5](?:\d{19}|\d{23}))(?<check>\d))$/,
    check: evensThrice,
  },
  { carrier: 'fedex', pattern: /^96\d{5}(?<serial>\d{14})(?<check>\d)$/, check: oddsThrice },
  { carrier: 'fedex', pattern: /^96\d{18}(?<serial>\d{13})(?<check>\d)$/, check: fedexLong },
  { carrier: 'fedex', pattern: /^100\d{17}(?<serial>\d{13})(?<check>\d)$/, check: fedexLong },
  {
    carrier: 'fedex',
    pattern: /^\d{16}(?<number>(?<serial>\d{11})(?<check>\d))\d{4}$/,
    check: fedexShort,
  },
  {
    carrier: 'ontrac',
    pattern: /^C(?<serial>\d{13})(?<check>\d)$/,
    check: { ...oddsTwice, before: '4' },
  },
  {
    carrier: 'ontrac',
    pattern: /^D(?<serial>\d{13})(?<check>\d)$/,
    check: { ...oddsTwice, before: '5' },
  },
  { carrier: 'ups', pattern: /^[AHJKTV](?<serial>\d{9})(?<check>\d)$/, check: oddsTwice },
];

/** A prefix of their own, and nothing to check. */
const prefixed: readonly NumberFormat[] = [
  { carrier: 'amazon', pattern: /^TB[ACM]\d{12}$/ },
  { carrier: 'yodel', pattern: /^J?JD\d{16}$/ },
  { carrier: 'dhl', pattern: /^J[A-Z]{2,3}\d{9,10}$/ },
  { carrier: 'yunexpress', pattern: /^YT\d{16}$/ },
  { carrier: 'gofo', pattern: /^GFUS\d{14}$/ },
  { carrier: 'landmark', pattern: /^LTN\d{8}N1$/ },
  { carrier: 'speedee', pattern: /^SP\d{18}$/ },
  { carrier: 'lasership', pattern: /^1LS7[12]\d{10}$/ },
  { carrier: 'lasership', pattern: /^1LS7[12]\d{2}01[1-4]\d{6}1$/ },
  { carrier: 'lasership', pattern: /^1LSCX[0-9A-Z]{10}$/ },
  { carrier: 'lasership', pattern: /^L[AEHINX]\d{8}$/ },
  { carrier: 'canpar', pattern: /^[CDKLSUXZ]\d{21}$/ },
  { carrier: 'amazon', pattern: /^C10\d{8}$/ },
  { carrier: 'dhl', pattern: /^(GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)\d{10,39}$/ },
  { carrier: 'purolator', pattern: /^[A-Z]{3}\d{9}$/ },
];

/** Digits alone, with a check digit that one number in seven to eleven has by chance. */
const digits: readonly NumberFormat[] = [
  { carrier: 'old_dominion', pattern: /^(?<serial>(?:072|77[78])\d{7})(?<check>\d)$/, check: luhn },
  { carrier: 'old_dominion', pattern: /^(?<serial>80\d{8})(?<check>\d)$/, check: luhn },
  {
    carrier: 'usps',
    pattern: /^(?<serial>(?:0[0-9]|2[0-9]|7[0-9]|8[0-9])\d{17})(?<check>\d)$/,
    check: evensThrice,
  },
  { carrier: 'fedex', pattern: /^0[0124](?<serial>\d{15})(?<check>\d)$/, check: evensThrice },
  { carrier: 'canada_post', pattern: /^(?<serial>\d{15})(?<check>\d)$/, check: evensThrice },
  { carrier: 'fedex', pattern: /^(?<serial>\d{14})(?<check>\d)$/, check: oddsThrice },
  { carrier: 'purolator', pattern: /^(?<serial>[0-5]\d{10})(?<check>\d)$/, check: luhn },
  { carrier: 'fedex', pattern: /^(?<serial>\d{11})(?<check>\d)$/, check: fedexShort },
  { carrier: 'dhl', pattern: /^(?<serial>\d{9,10})(?<check>\d)$/, check: { way: 'mod7' } },
];

/** Digits alone and nothing to check: a guess, if nobody else fits. */
const guesses: readonly NumberFormat[] = [{ carrier: 'dhl', pattern: /^[56]\d{13}$/ }];

/** All formats we know, the most telling first. */
export const numberFormats: readonly NumberFormat[] = [...unmistakable, ...prefixed, ...digits, ...guesses];
