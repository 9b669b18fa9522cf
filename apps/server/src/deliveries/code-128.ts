/**
 * The symbols of Code 128 by value (ISO/IEC 15417, table 1): the widths of bar, space, bar, … in modules. 103 to 105
 * start a code in set A, B or C; 106 stops it.
 */
const patterns = `
  212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
  123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
  232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
  313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224
  111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
  111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
  114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112`
  .trim()
  .split(/\s+/);

const toSetC = 99;
const toSetB = 100;
const startB = 104;
const startC = 105;
const stop = 106;

/** Whether the text has only what set B has: printable ASCII. */
export function isCode128Text(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}

/**
 * The symbols' values for a text of printable ASCII, with the check symbol and the stop. Digits go in pairs (set C)
 * where four or more stand together, as ISO/IEC 15417, annex E, has it for the shortest code.
 */
export function code128Values(text: string): readonly number[] {
  if (!isCode128Text(text)) throw new RangeError('Code 128 here takes printable ASCII');
  const leading = /^\d*/.exec(text)?.[0].length ?? 0;
  let inC = leading >= 4 || (leading === 2 && text.length === 2);
  const values = [inC ? startC : startB];
  let at = 0;
  while (at < text.length) {
    const digits = /^\d*/.exec(text.slice(at))?.[0].length ?? 0;
    if (inC && digits >= 2) {
      values.push(Number(text.slice(at, at + 2)));
      at += 2;
    } else if (inC) {
      values.push(toSetB);
      inC = false;
    } else if (digits >= 4 && digits % 2 === 0) {
      values.push(toSetC);
      inC = true;
    } else {
      values.push(text.charCodeAt(at) - 32);
      at += 1;
    }
  }
  const sum = values.reduce((total, value, index) => total + value * Math.max(1, index), 0);
  return [...values, sum % 103, stop];
}

/** The widths of bars and spaces in modules, in turn, a bar first; without the quiet zones of 10 modules. */
export function code128Widths(text: string): readonly number[] {
  return code128Values(text).flatMap((value) => Array.from(patterns[value] ?? '', Number));
}
