import { detectCarriers } from '../tracking-number.ts';
import { type AllowedContacts, isAllowedHost, plainNumber } from './allowed-contacts.ts';
import type { Contact } from './contact.ts';
import { findEmails } from './find-emails.ts';
import { findHandles } from './find-handles.ts';
import { findLinks } from './find-links.ts';
import { findPhones } from './find-phones.ts';
import { type PlainText, plainText } from './plain-text.ts';

/** Stands for whatever was hidden, of any length. */
export const contactMask = '•••';

/** Every outside contact in a text, in the text's own positions, whether it may be told or not. */
export function findContacts(original: string): readonly Contact[] {
  const plain = plainText(original);
  return contactsIn(plain, original).map((contact) => inOriginal(contact, plain));
}

/**
 * The text without the contacts that may not be told, each replaced by `contactMask`; undefined when it holds none.
 * A tracking number that fits its carrier's format and check digit is always left, and so are carriers' pages.
 */
export function maskContacts(original: string, allowed: AllowedContacts): string | undefined {
  let text = original;
  // What stood on both sides of a contact may make another one of it.
  for (let pass = 0; pass < 3; pass++) {
    const masked = maskOnce(text, allowed);
    if (masked === undefined) break;
    text = masked;
  }
  return text === original ? undefined : text;
}

function maskOnce(original: string, allowed: AllowedContacts): string | undefined {
  const plain = plainText(original);
  const hidden = contactsIn(plain, original)
    .filter((contact) => !mayBeTold(contact, plain.text, allowed))
    .map((contact) => inOriginal(contact, plain))
    .sort((a, b) => a.start - b.start);
  if (hidden.length === 0) return undefined;
  let masked = '';
  let end = 0;
  for (const contact of hidden) {
    if (contact.end <= end) continue;
    if (contact.start >= end) masked += original.slice(end, contact.start) + contactMask;
    end = contact.end;
  }
  return masked + original.slice(end);
}

function contactsIn({ text, at }: PlainText, original: string): readonly Contact[] {
  const isSentence = (index: number) => {
    const from = at[index] ?? 0;
    return /^\p{Lu}\p{Ll}/u.test(original.slice(from, from + 4));
  };
  return [...findEmails(text), ...findLinks(text, isSentence), ...findPhones(text), ...findHandles(text)];
}

function inOriginal(contact: Contact, { at }: PlainText): Contact {
  const start = at[contact.start] ?? 0;
  // Invisible characters after the last one belong to it.
  return { ...contact, start, end: at[contact.end] ?? start };
}

function mayBeTold(contact: Contact, text: string, allowed: AllowedContacts): boolean {
  const { kind, value, start, end } = contact;
  if (allowed.values.has(value)) return true;
  switch (kind) {
    case 'link':
      return isAllowedHost(allowed, value);
    case 'phone':
      return isNumberOfParcel(text, start, end, allowed) || isInAllowedLink(text, start, allowed);
    case 'email':
    case 'handle':
      return false;
  }
}

const besideNumber = /[a-z0-9]/;

/** The digits, with the letters around them, are a carrier's number, or one of the order's own. */
function isNumberOfParcel(text: string, start: number, end: number, allowed: AllowedContacts): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 40 && besideNumber.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < 40 && besideNumber.test(text.charAt(to))) to++;
  const candidates = [text.slice(from, to), spaced(text, start, end)];
  return candidates.some((written) => {
    if (allowed.values.has(plainNumber(written))) return true;
    return !isWrittenAsPhone(written) && written.length <= 60 && detectCarriers(written).length > 0;
  });
}

/** With the letters that stand apart before and behind, as in `RA 123 456 785 RU`. */
function spaced(text: string, start: number, end: number): string {
  const before = /(?<![a-z0-9])[a-z0-9]{1,4} ?$/.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? '';
  const after = /^ ?[a-z0-9]{1,2}(?![a-z0-9])/.exec(text.slice(end, end + 4))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** Carriers group by one sign at most; a plus, brackets or a mixture is how people write telephone numbers. */
function isWrittenAsPhone(written: string): boolean {
  return /[+()./]/.test(written) || (written.trim().includes(' ') && written.includes('-'));
}

/** A parcel's number in the address of its carrier's page. */
function isInAllowedLink(text: string, start: number, allowed: AllowedContacts): boolean {
  const before = text.slice(Math.max(0, start - 300), start);
  const address = /https?:\/\/[^\s]*$/u.exec(before)?.[0];
  const host = address && URL.parse(address)?.hostname;
  return host !== undefined && host !== '' && isAllowedHost(allowed, host);
}
