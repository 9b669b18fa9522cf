/** A text as those who dodge a filter mean it to be read, with where each of its characters stands in the original. */
export interface PlainText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and one more for its end. */
  readonly at: readonly number[];
}

const invisible = /\p{Cf}|\p{Mn}|\p{Me}|[\u115f\u1160\u3164\uffa0]/u;
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u;
const dot = /[\u3002\uff61\u2024]/u;

/**
 * Lower case, compatible forms resolved (full-width letters, circled digits), invisible characters and accents that
 * stand alone left out, all dashes one dash, all spaces but line ends one space.
 */
export function plainText(original: string): PlainText {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (const character of original) {
    const plain = plainCharacter(character);
    text += plain;
    for (let unit = 0; unit < plain.length; unit++) at.push(index);
    index += character.length;
  }
  at.push(index);
  return { text, at };
}

function plainCharacter(character: string): string {
  if (character >= ' ' && character <= '~') return character.toLowerCase();
  if (character === '\n') return character;
  if (invisible.test(character)) return '';
  if (dash.test(character)) return '-';
  if (dot.test(character)) return '.';
  if (/\s/u.test(character)) return ' ';
  const plain = character.normalize('NFKC').toLowerCase();
  return /\s/u.test(plain) ? plain.replace(/\s/gu, ' ') : plain;
}
