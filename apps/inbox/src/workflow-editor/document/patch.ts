/** Parts to be replaced; `undefined` takes out what may be left out. */
export type Patch<T> = {
  readonly [K in keyof T]?: T extends Readonly<Record<K, T[K]>> ? T[K] : T[K] | undefined;
};

/** The same value with some of its parts replaced or taken out. */
export function patched<T extends object>(value: T, patch: Patch<T>): T {
  const parts = Object.entries({ ...value, ...patch }).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts) as T;
}
