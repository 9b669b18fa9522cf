import { alphabetOf, segmentsOf } from './sms-segments.ts';

const mostSegments = 3;

/** What print has and the default alphabet lacks, by what stands in for it. */
const plain: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/**
 * The text as it is sent: in the short alphabet where only quotes, dashes and spaces stand against it, and cut at a
 * word's end, with dots, where it would take more than three messages.
 */
export function fitSms(text: string): string {
  const plainer = text.replace(/[’‘“”–—…\u00a0\u202f]/g, (character) => plain[character] ?? character);
  const wanted = alphabetOf(plainer) === 'gsm7' ? plainer : text;
  if (segmentsOf(wanted) <= mostSegments) return wanted;
  const dots = alphabetOf(wanted) === 'gsm7' ? '...' : '…';
  const letters = Array.from(new Intl.Segmenter().segment(wanted), ({ segment }) => segment);
  let length = letters.length;
  const cut = () => letters.slice(0, length).join('');
  while (segmentsOf(cut() + dots) > mostSegments) length -= 1;
  return cut().replace(/\s+\S{0,30}$/, '') + dots;
}
