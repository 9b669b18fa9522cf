/** The default alphabet of 3GPP TS 23.038, and the characters of its extension, which take two places. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('^{}\\[~]|€\f');

const alphabets = {
  gsm7: { single: 160, joined: 153 },
  ucs2: { single: 70, joined: 67 },
} as const;
type Alphabet = keyof typeof alphabets;

/** One character outside the default alphabet has the whole message sent as UCS-2. */
export function alphabetOf(text: string): Alphabet {
  return Array.from(text).every((character) => BASIC.has(character) || EXTENDED.has(character))
    ? 'gsm7'
    : 'ucs2';
}

/** How many places a text takes: septets, or units of two bytes. */
function placesOf(text: string, alphabet: Alphabet): number {
  if (alphabet === 'ucs2') return text.length;
  return Array.from(text).reduce((sum, character) => sum + (EXTENDED.has(character) ? 2 : 1), 0);
}

/** How many messages a text is sent as, and paid for. */
export function segmentsOf(text: string): number {
  const alphabet = alphabetOf(text);
  const places = placesOf(text, alphabet);
  const { single, joined } = alphabets[alphabet];
  return places <= single ? 1 : Math.ceil(places / joined);
}
