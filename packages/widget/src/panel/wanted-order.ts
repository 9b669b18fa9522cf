/** Numbers are short; what is as long as this is asked for as an id first. */
const idLength = 20;

export function isId(wanted: string | null | undefined): wanted is string {
  return (wanted?.length ?? 0) >= idLength;
}

/** The buyer's orders with this number, or all that there are to choose from. */
export function ordersWanted(number: string | null | undefined): { limit: number } | { number: string } {
  return number == null ? { limit: 50 } : { number };
}
