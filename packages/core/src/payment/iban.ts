/** An IBAN without its spaces, in capitals. */
export function compactIban(iban: string): string {
  return iban.replace(/\s+/g, '').toUpperCase();
}

/** Grouped by four, as it is printed. */
export function groupIban(iban: string): string {
  return compactIban(iban).replace(/(.{4})(?=.)/g, '$1 ');
}

/** Format and check digits (ISO 13616-1, by ISO 7064 MOD 97-10: the remainder is 1). */
export function isIban(iban: string): boolean {
  const compact = compactIban(iban);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  const turned = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const character of turned) {
    const digits = String(Number.parseInt(character, 36));
    remainder = Number(`${remainder}${digits}`) % 97;
  }
  return remainder === 1;
}
