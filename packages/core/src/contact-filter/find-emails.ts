import type { Contact } from './contact.ts';
import { isEnding, isSpelledEnding } from './top-level-domains.ts';

const symbol = /[ ]{0,2}@[ ]{0,2}/gu;
/** The sign as people spell it: in brackets, or as a word with spaces around it. */
const spelledSign =
  /[ ]{0,2}[([{<][ ]{0,2}(?:at|a|@|собака|chiocciola|arobase|arroba)[ ]{0,2}[)\]}>][ ]{0,2}|[ ](?:at|собака|сабака|chiocciola|arobase|arroba)[ ]/gu;
/** A name that begins here, with its dots as they are typed to dodge: with a space before, in brackets, as a word. */
const domain =
  /[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:(?:\.| \. ?|[ ]?[([{][ ]?(?:\.|dot|точка|punto|point)[ ]?[)\]}][ ]?| (?:dot|точка|punto|point) )[\p{L}\p{N}-]{1,63}){1,8}/uy;
const localPart = /[\p{L}\p{N}._%+'-]/u;
const letter = /\p{L}/u;

/** E-mail addresses in plain text, also with the sign or the dots spelled out. Time grows with the text alone. */
export function findEmails(text: string): Contact[] {
  return [
    ...Array.from(text.matchAll(symbol), (sign) => around(text, sign.index, sign[0], 'symbol')),
    ...Array.from(text.matchAll(spelledSign), (sign) => around(text, sign.index, sign[0], 'word')),
  ].flatMap((found) => found ?? []);
}

function around(text: string, at: number, sign: string, kind: 'symbol' | 'word'): Contact | undefined {
  const start = localStart(text, at);
  const after = at + sign.length;
  const local = text.slice(start, at);
  if (local === '') return undefined;
  domain.lastIndex = after;
  const named = domain.exec(text)?.[0];
  if (named !== undefined && isDomain(named, kind)) {
    return { kind: 'email', start, end: after + named.length, value: `${local}@${tightened(named)}` };
  }
  // Somebody at a provider that everybody knows, without its ending: the sign alone says what is meant.
  if (sign !== '@' || !letter.test(local)) return undefined;
  const provider = /[\p{L}][\p{L}\p{N}_-]{1,62}/uy;
  provider.lastIndex = after;
  const word = provider.exec(text)?.[0];
  return word === undefined
    ? undefined
    : { kind: 'email', start, end: after + word.length, value: `${local}@${word}` };
}

function localStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 64 && localPart.test(text.charAt(start - 1))) start--;
  return start;
}

/** A dot in the open may end a sentence: then only a known ending makes it an address. */
function isDomain(named: string, kind: 'symbol' | 'word'): boolean {
  const labels = tightened(named).split('.');
  const last = labels.at(-1) ?? '';
  if (kind === 'symbol' && !named.includes(' ')) return /^\p{L}{2,}$/u.test(last);
  return isEnding(last) || isSpelledEnding(last);
}

/** With plain dots and nothing else between the labels. */
export function tightened(named: string): string {
  return named.replace(
    /[ ]?[([{]?[ ]?(?:\.|(?<=[ ([{])(?:dot|точка|punto|point)(?=[ )\]}]))[ ]?[)\]}]?[ ]?/gu,
    '.',
  );
}
