/**
 * A waybill number of a shop's own series: `W`, the year's last two digits, a serial number of six digits or more,
 * and two check digits by ISO/IEC 7064 MOD 97-10, as in an IBAN, which find every wrong digit and every swap of two.
 * The letter keeps it apart from carriers' numbers; it is not in the form of UPU S10, whose prefixes are post
 * offices'.
 */
export function waybillNumber(year: number, serial: number): string {
  const digits = `${String(year % 100).padStart(2, '0')}${String(serial).padStart(6, '0')}`;
  const check = 98n - ((BigInt(digits) * 100n) % 97n);
  return `W${digits}${String(check).padStart(2, '0')}`;
}

/** Whether it is in that form and its check digits fit. */
export function isWaybillNumber(number: string): boolean {
  const digits = /^W(\d{10,})$/.exec(number)?.[1];
  return digits !== undefined && BigInt(digits) % 97n === 1n;
}
