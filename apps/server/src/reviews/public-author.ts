const aName = /^\p{L}[\p{L}\p{M}'’-]{0,29}$/u;

/**
 * What the public may call a buyer: the first name and an initial, "Anna R."; empty for what is no name, such as an
 * e-mail address or a number that somebody typed there.
 */
export function publicAuthor(name: string | undefined): string {
  const [first = '', ...rest] = (name ?? '').normalize('NFC').trim().split(/\s+/);
  if (!aName.test(first)) return '';
  const initial = /^\p{L}/u.exec(rest.at(-1) ?? '')?.[0];
  return initial === undefined ? first : `${first} ${initial.toLocaleUpperCase()}.`;
}
