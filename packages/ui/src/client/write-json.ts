/**
 * JSON of plain data as it is. Old libraries give lists and texts a `toJSON` that writes them as texts of their own, and
 * `JSON.stringify` on their pages listens to it.
 */
export function writeJson(data: unknown): string {
  return JSON.stringify(data, function own(this: Readonly<Record<string, unknown>>, key: string) {
    return this[key];
  });
}
