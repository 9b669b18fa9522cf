import { kept } from './kept.ts';

/** What has been typed at the checkout: it survives a reload and a change of language, but not the tab. */
export interface CheckoutDraft {
  restore(form: HTMLFormElement): void;
  keep(form: HTMLFormElement): void;
  /** The same id as long as the same purchase is tried: sent twice, it is ordered once. */
  attemptFor(purchase: object): string;
  clear(): void;
}

export function createCheckoutDraft(): CheckoutDraft {
  const fields = kept('sessionStorage', 'dolls-checkout');
  const attempt = kept('sessionStorage', 'dolls-attempt');
  return {
    restore(form) {
      const stored = fields.read();
      if (typeof stored !== 'object' || stored === null) return;
      for (const [name, value] of Object.entries(stored)) {
        const field = form.elements.namedItem(name);
        if (typeof value === 'string' && field !== null && 'value' in field) field.value = value;
      }
    },
    keep(form) {
      fields.write(Object.fromEntries(new FormData(form)));
    },
    attemptFor(purchase) {
      const content = JSON.stringify(purchase);
      const last = attempt.read();
      if (isAttempt(last) && last.content === content) return last.id;
      const id = newId();
      attempt.write({ id, content });
      return id;
    },
    clear() {
      fields.write(undefined);
      attempt.write(undefined);
    },
  };
}

function isAttempt(value: unknown): value is { readonly id: string; readonly content: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'content' in value &&
    typeof value.id === 'string'
  );
}

/** `crypto.randomUUID` is missing where the page was not loaded securely, such as over plain HTTP in a local network. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
