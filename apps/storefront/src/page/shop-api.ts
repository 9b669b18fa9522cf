import type { CheckoutRequest } from '../checkout-request.ts';
import type { ShopOrder } from '../shop-order.ts';

type CheckoutAnswer =
  | { readonly result: 'placed'; readonly orders: readonly ShopOrder[] }
  | { readonly result: 'invalid'; readonly fields: readonly string[] }
  | { readonly result: 'already_placed' | 'unavailable' | 'offline' };

export type OrdersAnswer =
  | { readonly result: 'listed'; readonly orders: readonly ShopOrder[] }
  | { readonly result: 'nobody' | 'failed' };

export interface ShopApi {
  checkout(request: CheckoutRequest): Promise<CheckoutAnswer>;
  orders(): Promise<OrdersAnswer>;
  token(): Promise<string>;
  /** Whether this device has forgotten who ordered. */
  signOut(): Promise<boolean>;
}

/**
 * This shop's own backend, which serves the page: what it answers is trusted to have the agreed shape.
 * As long as nobody has ordered in this browser, there is nothing to ask for.
 */
export function createShopApi(base: string, knowsCustomer: boolean): ShopApi {
  let known = knowsCustomer;
  const call = (path: string, init?: RequestInit) => fetch(`${base}/api/${path}`, init);
  return {
    async checkout(request) {
      const response = await call('checkout', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      }).catch(() => undefined);
      if (response === undefined) return { result: 'offline' };
      if (response.status === 201) {
        known = true;
        return { result: 'placed', orders: (await response.json()).orders };
      }
      if (response.status === 422) return { result: 'invalid', fields: (await response.json()).fields };
      return { result: response.status === 409 ? 'already_placed' : 'unavailable' };
    },
    async orders() {
      if (!known) return { result: 'nobody' };
      const response = await call('orders').catch(() => undefined);
      if (response?.status === 401) return { result: 'nobody' };
      return response?.ok
        ? { result: 'listed', orders: (await response.json()).items }
        : { result: 'failed' };
    },
    async token() {
      const response = await call('token');
      if (!response.ok) throw new Error(`The shop gave no token: ${response.status}`);
      return (await response.json()).token;
    },
    async signOut() {
      const response = await call('sign-out', { method: 'POST' }).catch(() => undefined);
      if (response?.ok) known = false;
      return !known;
    },
  };
}
