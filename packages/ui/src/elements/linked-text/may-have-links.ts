/** Whether it is worth loading the code that finds links. */
export function mayHaveLinks(text: string): boolean {
  return /:\/\/|www\.|[^\s@]@[^\s@]|[^\s.]\.[\p{L}\d]/u.test(text);
}
