import { isCardNumber } from '../payment/card-number.ts';
import { isIban } from '../payment/iban.ts';
import { detectCarriers } from '../tracking-number.ts';
import type { Contact } from './contact.ts';

/** Digits with what people put between them, on one line. */
const run = /\+?\(?\d(?:[ ()./-]{0,3}\d){6,}/gu;
const date =
  /(?<![\d./-])(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:20)?\d\d|20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d]|[./-]\d)/gu;
/** Letters and digits in one piece, as carriers print them. */
const token = /(?<![a-z0-9+(])(?=[a-z0-9]*\d{6})[a-z0-9]{8,40}(?![a-z0-9])/gu;
/** Grouped, as UPS, the posts of the Universal Postal Union and USPS print them. */
const grouped =
  /(?<![a-z0-9])(?:1z(?: ?[a-z0-9]){16}|[a-z]{2} ?\d(?: ?\d){8} ?[a-z]{2}|9[1-5]\d\d(?: \d{4}){4}(?: \d{4})? \d\d)(?![a-z0-9])/gu;
const account = /(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])/gu;
const card = /(?<![\d+])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\d])/gu;
const currencyAfter = /^ ?(?:€|\$|£|₽|руб|р\.|eur|usd|rub|gbp|chf)/u;
const currencyBefore = /(?:€|\$|£|₽|eur|usd|rub|gbp|chf) ?$/u;
const thousands = /^\d{1,3}(?:[ .]\d{3})+$/;

/** Telephone numbers in plain text: of a country or with a plus, in any grouping (E.164: fifteen digits at most). */
export function findPhones(text: string): Contact[] {
  const without = withoutOtherNumbers(text);
  return Array.from(without.matchAll(run)).flatMap(({ 0: found, index }) => {
    const isPrice =
      thousands.test(found) &&
      (currencyAfter.test(text.slice(index + found.length, index + found.length + 6)) ||
        currencyBefore.test(text.slice(Math.max(0, index - 4), index)));
    return isPrice ? [] : phonesIn(found, index);
  });
}

/** Dates, accounts, cards and parcels' numbers are none, and do not join the digits beside them. */
function withoutOtherNumbers(text: string): string {
  const blank = (found: string) => '\n'.repeat(found.length);
  return text
    .replace(date, blank)
    .replace(grouped, (found) => (detectCarriers(found).length > 0 ? blank(found) : found))
    .replace(token, (found) => (detectCarriers(found).length > 0 ? blank(found) : found))
    .replace(account, (found) => (isIban(found.replace(/ /g, '').toUpperCase()) ? blank(found) : found))
    .replace(card, (found) => (isCardNumber(found.replace(/[ -]/g, '')) ? blank(found) : found));
}

function phonesIn(found: string, offset: number): Contact[] {
  const value = digitsOf(found);
  if (value.length <= 15) {
    return isPhone(found, value) ? [{ kind: 'phone', start: offset, end: offset + found.length, value }] : [];
  }
  // Several numbers side by side: those groups of it that make a telephone number.
  const groups = Array.from(found.matchAll(/\+?\(?\d+\)?/g));
  const phones: Contact[] = [];
  for (let first = 0; first < groups.length; first++) {
    const from = groups[first]?.index ?? 0;
    for (let last = first; last < Math.min(groups.length, first + 8); last++) {
      const end = (groups[last]?.index ?? 0) + (groups[last]?.[0].length ?? 0);
      const part = found.slice(from, end);
      const digits = digitsOf(part);
      if (digits.length > 12) break;
      if (digits.length < 10 || !/^(?:\+|\(|[78]|0|3|6)/.test(part) || !isPhone(part, digits)) continue;
      phones.push({ kind: 'phone', start: offset + from, end: offset + end, value: digits });
      first = last;
      break;
    }
  }
  return phones;
}

function isPhone(written: string, digits: string): boolean {
  if (/^(.)\1*$/.test(digits)) return false;
  if (written.startsWith('+')) return digits.length >= 8;
  if (digits.startsWith('00')) return digits.length >= 10;
  if (/^\d+$/.test(written)) return digits.length >= 10 && digits.length <= 12;
  if (/^\d{3}-\d{2}-?\d{2}$/.test(written)) return true;
  return digits.length >= 9 && digits.length <= 13;
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
