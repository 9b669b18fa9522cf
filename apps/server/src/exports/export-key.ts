/** Under which key an export's file lies. */
export function exportKey(id: string): string {
  return `exports/${id}`;
}
