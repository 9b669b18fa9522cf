/** The pickup code in the address that a buyer's picture holds; empty when one came another way. */
export function scannedCode(): string {
  return new URLSearchParams(location.search).get('pickup') ?? '';
}
