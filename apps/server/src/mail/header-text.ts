/**
 * A text that can stand in a header: on one line, so that nothing typed into a name or a subject begins a header
 * of its own (RFC 5322, 2.2).
 */
export function headerText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

const ADDRESS = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/;

/** Throws on what is not one plain address: a list, a display name, a line break. */
export function plainAddress(address: string): string {
  if (address.length > 254 || !ADDRESS.test(address)) throw new Error('not a plain mail address');
  return address;
}
