export interface KeptToken {
  readonly token: string;
  readonly orderId: string;
  /** ISO 8601 */
  readonly expiresAt: string;
}

const keyOf = (shop: string) => `ordialog-tracker ${shop}`;

/** The guest's token survives a reload of this tab, where the browser allows that, and nothing else. */
export function readToken(shop: string): KeptToken | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(shop)) ?? 'null');
    return isKeptToken(kept) && Date.parse(kept.expiresAt) > Date.now() ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets it when there is none. */
export function keepToken(shop: string, token: KeptToken | undefined): void {
  try {
    if (token) sessionStorage.setItem(keyOf(shop), JSON.stringify(token));
    else sessionStorage.removeItem(keyOf(shop));
  } catch {
    // Blocked: then it lasts as long as the page.
    return;
  }
}

function isKeptToken(value: unknown): value is KeptToken {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['token', 'orderId', 'expiresAt'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}
