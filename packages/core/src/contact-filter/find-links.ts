import type { Contact } from './contact.ts';
import { tightened } from './find-emails.ts';
import { isEnding, isEndingAndWord, isSpelledEnding } from './top-level-domains.ts';

const withScheme = /(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,15}:\/\/[^\s<>"«»]{1,2000}/gu;
const label = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}`;
const bare = new RegExp(
  String.raw`(?<![\p{L}\p{N}@_-])(?:www\.)?${label}(?:\.${label}){1,8}(?::\d{2,5})?(?:[/?#][^\s<>"«»]{0,2000})?`,
  'gu',
);
/** The dots spelled out, or with spaces around them. */
const dodged = new RegExp(
  String.raw`(?<![\p{L}\p{N}@_-])${label}(?: \. ?|[ ]?[(\[{][ ]?(?:\.|dot|точка|punto|point)[ ]?[)\]}][ ]?| (?:dot|точка|punto|point) )${label}`,
  'gu',
);
/** The messengers' own short addresses, however they are spaced. */
const shortAddress =
  /(?<![\p{L}\p{N}])(?:t|wa|m|tg)[ ]?\.[ ]?me(?![\p{L}\p{N}])(?:[ ]?\/[ ]?[\p{L}\p{N}_+-]{1,64})?/gu;

/** Addresses of the web in plain text. `isSentence` tells whether a dot there is a full stop before a capital. */
export function findLinks(text: string, isSentence: (at: number) => boolean): Contact[] {
  return [
    ...matches(text, withScheme, (found) => hostOf(found) ?? ''),
    ...matches(text, shortAddress, () => 't.me'),
    ...matches(text, bare, (found, at) => bareHost(found, at, isSentence)),
    ...matches(text, dodged, dodgedHost),
  ];
}

function matches(
  text: string,
  pattern: RegExp,
  hostIn: (found: string, at: number) => string | undefined,
): Contact[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: found, index: start }): Contact[] => {
    const value = hostIn(found, start);
    return value === undefined ? [] : [{ kind: 'link', start, end: start + found.length, value }];
  });
}

/** As browsers understand it. None where an address leads on to another one. */
function hostOf(address: string): string | undefined {
  if (/:\/\/.*(?::|%3a)(?:\/|%2f){2}/u.test(address)) return undefined;
  return URL.parse(address)?.hostname;
}

function bareHost(found: string, at: number, isSentence: (at: number) => boolean): string | undefined {
  const [host = ''] = found.split(/[/?#:]/, 1);
  const last = host.slice(host.lastIndexOf('.') + 1);
  const meant = host.startsWith('www.') || found.length > host.length;
  if (!isEnding(last) && !(meant && isEndingAndWord(last))) return undefined;
  if (!meant && isSentence(at + host.length - last.length)) return undefined;
  return hostOf(`http://${found.replace(/^https?:\/\//u, '')}`) ?? '';
}

function dodgedHost(found: string): string | undefined {
  const host = tightened(found);
  const last = host.slice(host.lastIndexOf('.') + 1);
  const spelled = /dot|точка|punto|point/u.test(found.slice(0, -last.length));
  if (spelled ? isSpelledEnding(last) && !isPhrase(found) : isEnding(last)) return host;
  return undefined;
}

/** "a point de …", "dot it": words of their own where nothing brackets them. */
function isPhrase(found: string): boolean {
  return / point (?!com|net|org|fr$)| dot (?!com|net|org|info|io|ru)| punto (?!com|net|org|it$)/u.test(found);
}
