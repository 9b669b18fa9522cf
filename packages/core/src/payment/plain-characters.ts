/** Letters of Cyrillic and Greek, and the Latin capitals that they look like. */
const foreign =
  '\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425\u0423' +
  '\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7';
const latin = 'ABCEHIJKMOPSTXY' + 'ABEZHIKMNOPTYX';
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [...foreign].map((letter, index) => [letter, latin[index] ?? letter]),
);

/** Format characters such as soft hyphens, and marks that stand on others: what nobody sees between two digits. */
const unseen = /[\p{Cf}\p{M}]/gu;

/**
 * A text in the plain characters that it looks like, as a person would copy it: Latin capitals and the digits 0 to 9,
 * whatever script, width or alphabet they were written in.
 */
export function plainCharacters(text: string): string {
  const narrow = text.normalize('NFKD').replace(unseen, '').toUpperCase();
  return narrow.replace(
    /[\u0080-\u{10ffff}]/gu,
    (character) => lookAlikes.get(character) ?? digitOf(character) ?? character,
  );
}

/** Decimal digits stand in runs from 0 to 9 in every script (the Unicode Standard, 4.6). */
function digitOf(character: string): string | undefined {
  if (!/^\p{Nd}$/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
