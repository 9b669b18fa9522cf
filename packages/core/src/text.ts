/** C0 and C1 controls but tab and line feed: PostgreSQL refuses NUL, and none of them is text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/**
 * Embeddings, overrides and isolates of writing direction (UAX #9): they make a name or an address read as another.
 * Languages written from right to left do without them.
 */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;
/** A letter bears a few accents in any language; under a hundred it is as wide as the page, or covers it. */
const stacked = /(\p{M}{8})\p{M}+/gu;
/** White space and the invisible characters that would make an empty text look filled. */
const invisible =
  /^[\s\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\u115f\u1160\u3164\uffa0]*$/;

/**
 * Text as it is kept: line ends are line feeds, no control characters, none that turn the direction of writing, no
 * half surrogate pairs (they cannot be encoded), eight accents on a letter at most, no white space around it. A text of nothing but invisible characters is empty.
 */
export function cleanText(text: string): string {
  const cleaned = text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(directions, '')
    .toWellFormed()
    .replace(stacked, '$1')
    .trim();
  return invisible.test(cleaned) ? '' : cleaned;
}

/** Of a message, in UTF-16 code units. */
export const longestMessage = 10_000;
