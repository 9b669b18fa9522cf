/**
 * A Russian taxpayer's number (ИНН) with its check digits (order ММВ-7-6/435@ of the Federal Tax Service): ten digits
 * of an organization with one of them, twelve of a person with two.
 */
export function isInn(inn: string): boolean {
  if (/^\d{10}$/.test(inn)) return checkOf(inn, organization) === Number(inn[9]);
  if (!/^\d{12}$/.test(inn)) return false;
  return checkOf(inn, personFirst) === Number(inn[10]) && checkOf(inn, personSecond) === Number(inn[11]);
}

/** A code of the reason for registration (КПП): it has no check digit, and may hold letters in its middle. */
export function isKpp(kpp: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(kpp);
}

const organization = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const personFirst = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const personSecond = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

function checkOf(inn: string, weights: readonly number[]): number {
  return (weights.reduce((sum, weight, index) => sum + weight * Number(inn[index]), 0) % 11) % 10;
}
