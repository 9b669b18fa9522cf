import { accountFitsBik, isBik } from './bank-codes.ts';
import { isCardNumber } from './card-number.ts';
import { isIban } from './iban.ts';
import { ibanFormatOf } from './iban-registry.ts';
import { plainCharacters } from './plain-characters.ts';

/** Where money could be sent, as found in a text. */
export interface FoundDetails {
  readonly kind: 'iban' | 'russian_account' | 'card' | 'crypto';
  /** Without anything between its characters, in capitals. */
  readonly value: string;
}

/** What people and tricksters put between the digits of one number. */
const between = "[\\s\\p{Pd}._/|*·•~'’]";
const letterOrDigit = /[A-Z0-9]/;

/**
 * Everything in a text that money could be sent to: IBANs, accounts at Russian banks, payment cards, addresses of
 * crypto currencies. They are found through spaces, dots, dashes and lines within them, in digits of any script and
 * letters that only look Latin; each must fit its own check digits, so that order, tracking and phone numbers are none.
 */
export function findPaymentDetails(text: string): readonly FoundDetails[] {
  const found = [...(hasDigits(text) ? numbersIn(plainCharacters(text)) : []), ...cryptoIn(text)];
  return found.filter(
    ({ kind, value }, index) =>
      found.findIndex((each) => each.kind === kind && each.value === value) === index,
  );
}

/** No account has fewer digits, and most messages have not so many: the cheap question first. */
const fewestDigits = 8;

function hasDigits(text: string): boolean {
  let digits = 0;
  for (const _ of text.matchAll(/\p{N}/gu)) {
    digits++;
    if (digits === fewestDigits) return true;
  }
  return false;
}

function numbersIn(plain: string): FoundDetails[] {
  return [...ibansIn(plain), ...russianAccountsIn(plain), ...cardsIn(plain)];
}

interface Spelled {
  /** Letters and digits alone. */
  readonly characters: string;
  /** For each of them, whether nothing longer than three separators parts it from the one before. */
  readonly joined: readonly boolean[];
}

const farApart = new RegExp(`^${between}{1,3}$`, 'u');

function spelledOut(plain: string): Spelled {
  let characters = '';
  const joined: boolean[] = [];
  let gap = '';
  for (const character of plain) {
    if (!letterOrDigit.test(character)) {
      gap += character;
      continue;
    }
    joined.push(gap === '' || farApart.test(gap));
    characters += character;
    gap = '';
  }
  return { characters, joined };
}

function ibansIn(plain: string): FoundDetails[] {
  const { characters, joined } = spelledOut(plain);
  const found: FoundDetails[] = [];
  for (const { index } of characters.matchAll(/(?=[A-Z]{2}\d{2})/g)) {
    const format = ibanFormatOf(characters.slice(index, index + 2));
    if (!format) continue;
    const value = characters.slice(index, index + format.length);
    const whole = joined.slice(index + 1, index + format.length).every(Boolean);
    if (whole && format.pattern.test(value) && isIban(value)) found.push({ kind: 'iban', value });
  }
  return found;
}

/** Groups of digits, with separators between them. */
const digitRuns = new RegExp(`\\d(?:${between}{0,3}\\d)*`, 'gu');

/**
 * Accounts by the chart of the Bank of Russia (regulation 809-П), but banks' own: their currency stands at the sixth
 * to eighth place.
 */
const accounts = /^(?:[34]\d{4})(?<!^30101)(?:810|840|978|156|643|756|826|392|784|933|398|944|949)\d{12}$/;
/** Those of people and firms, in roubles: nothing else looks like them. */
const customers = /^(?:40[5-8]|42[0-6]|302)\d{2}810/;

function russianAccountsIn(plain: string): FoundDetails[] {
  const runs = [...plain.matchAll(digitRuns)].map(([run]) => run.replace(/\D/g, ''));
  const biks = runs.flatMap((digits) => windows(digits, 9)).filter(isBik);
  return runs.flatMap((digits) => {
    const found = windows(digits, 20).filter(
      (account) =>
        accounts.test(account) &&
        (customers.test(account) || biks.some((bik) => accountFitsBik(account, bik))),
    );
    return found.map((value) => ({ kind: 'russian_account' as const, value }));
  });
}

/** Every stretch of so many digits. */
function windows(digits: string, length: number): string[] {
  const count = Math.max(0, digits.length - length + 1);
  return Array.from({ length: count }, (_, start) => digits.slice(start, start + length));
}

/** A card begins and ends where a group of digits does, and is no part of a code of letters and digits. */
function cardsIn(plain: string): FoundDetails[] {
  return [...plain.matchAll(digitRuns)].flatMap(({ 0: run, index }) => {
    const [before = ''] = /[\p{L}\d]+$/u.exec(plain.slice(Math.max(0, index - 20), index)) ?? [];
    const [after = ''] = /^[\p{L}\d]+/u.exec(plain.slice(index + run.length, index + run.length + 20)) ?? [];
    if (![before, after].every((beside) => /^$|^\p{L}{3,}$/u.test(beside))) return [];
    const groups = run.split(/\D+/);
    return groups.flatMap((_, first) => {
      const value = firstCard(groups.slice(first));
      return value === undefined ? [] : [{ kind: 'card' as const, value }];
    });
  });
}

function firstCard(groups: readonly string[]): string | undefined {
  let number = '';
  for (const group of groups) {
    number += group;
    if (number.length > 19) return undefined;
    if (isCardNumber(number)) return number;
  }
  return undefined;
}

const addresses: readonly RegExp[] = [
  /(?<![0-9a-z])0x[0-9a-f]{40}(?![0-9a-z])/gi, // Ethereum and its kin
  /(?<![0-9a-z])bc1[02-9ac-hj-np-z]{25,87}(?![0-9a-z])/gi, // Bitcoin (BIP 173, BIP 350)
  /(?<![0-9a-z])T(?=[1-9A-HJ-NP-Za-km-z]*[a-z])(?=[1-9A-HJ-NP-Za-km-z]*\d)[1-9A-HJ-NP-Za-km-z]{33}(?![0-9a-z])/g, // Tron
];

function cryptoIn(text: string): FoundDetails[] {
  return addresses.flatMap((address) =>
    [...text.normalize('NFKC').matchAll(address)].map(([value]) => ({
      kind: 'crypto' as const,
      value: value.toUpperCase(),
    })),
  );
}
