/** An invoice's number as it is printed: the year and at least four digits, such as `2026-0001`. */
export function invoiceNumber({ year, number }: { year: number; number: number }): string {
  return `${year}-${String(number).padStart(4, '0')}`;
}
