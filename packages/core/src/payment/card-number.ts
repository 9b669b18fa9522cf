/** The digits that a scheme's numbers begin with, and how many there are (ISO/IEC 7812-1, the schemes' published ranges). */
const schemes: readonly RegExp[] = [
  /^220[0-4]\d{12,15}$/, // Mir
  /^4\d{15}(?:\d{3})?$/, // Visa
  /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{12}(?:\d{2,3})?$/, // Maestro
  /^62\d{14,17}$/, // UnionPay
  /^35(?:2[89]|[3-8]\d)\d{12}$/, // JCB
  /^(?:6011\d\d|65\d{4})\d{10}$/, // Discover
];

/** A payment card's number, without spaces: of a scheme we know, with its check digit (ISO/IEC 7812-1, Annex B). */
export function isCardNumber(number: string): boolean {
  return schemes.some((scheme) => scheme.test(number)) && fitsLuhn(number);
}

/** Grouped by four, as it is printed. */
export function groupCardNumber(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

function fitsLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
