import type { ApiClient } from '../../support/api.ts';

export interface SharedOrder {
  readonly id: string;
  /** The buyer's. */
  readonly token: string;
}

/** The server that the tabs of dialogs speak to, wherever it runs. */
export interface DialogHost {
  /** Where the tabs reach it. */
  readonly port: number;
  /** Signed in, on a line that never fails. */
  readonly seller: ApiClient;
  /** A saved reply of the shop that confirms an order. */
  readonly macroId: string;
  restart(): Promise<void>;
  placeOrder(): Promise<SharedOrder>;
}

/** Has the shop keep a reply that confirms the order with it; returns its id. */
export async function addMacro(seller: ApiClient): Promise<string> {
  const { status, body } = await seller.post<{ id: string }>('/v1/saved-replies', {
    shortcut: 'talk',
    title: 'We have it',
    texts: { en: 'We have it.' },
    macro: { transition: 'confirmOrder' },
  });
  if (status !== 201) throw new Error(`Keeping a reply answered ${status}: ${JSON.stringify(body)}`);
  return body.id;
}
