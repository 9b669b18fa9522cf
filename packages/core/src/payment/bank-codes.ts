/** A bank's code by ISO 9362 (SWIFT), without spaces, in capitals. */
export function isBic(bic: string): boolean {
  return /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic);
}

/**
 * A Russian bank's code (БИК, regulation 732-П of the Bank of Russia): nine digits, of which the first two are 04 for
 * Russia, or 00 to 02 for the Treasury.
 */
export function isBik(bik: string): boolean {
  return /^0[0124]\d{7}$/.test(bik);
}

/**
 * Whether the check digit of a Russian account fits its bank (order 515 of the Bank of Russia of 8 September 1997):
 * the last three digits of the BIK before the account, weighted 7, 1, 3 in turn, sum up to a multiple of ten.
 */
export function accountFitsBik(account: string, bik: string): boolean {
  return /^\d{20}$/.test(account) && isBik(bik) && keyOf(bik.slice(-3) + account) === 0;
}

/** The same for the bank's own account at the Bank of Russia, where its branch's number (БИК 5-6) takes that place. */
export function correspondentFitsBik(account: string, bik: string): boolean {
  return /^30101\d{15}$/.test(account) && isBik(bik) && keyOf(`0${bik.slice(4, 6)}${account}`) === 0;
}

function keyOf(digits: string): number {
  const weights = [7, 1, 3];
  return (
    [...digits].reduce((sum, digit, index) => sum + ((Number(digit) * (weights[index % 3] ?? 0)) % 10), 0) %
    10
  );
}
