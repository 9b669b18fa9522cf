import type { OrderView } from '@ordialog/protocol';
import { writeJson } from '../../client/write-json.ts';
import type { OrderStore } from '../../store/order-store.ts';

interface Words {
  readonly rating: number;
  readonly text: string;
  readonly photoIds?: readonly string[];
}

/** What the store's `act` is called while it runs, or was refused. */
export const actNames = {
  give: 'review',
  change: 'reviewChange',
  reply: 'reviewReply',
  rate: 'buyerRating',
  hide: 'reviewHide',
} as const;

export function giveReview(store: OrderStore, words: Words): Promise<void> {
  return store.act(actNames.give, (api, path) => api.post<OrderView>(`${path}/review`, words));
}

export function changeReview(store: OrderStore, words: Words): Promise<void> {
  const init = {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: writeJson(words),
  };
  return store.act(actNames.change, (api, path) => api.ask<OrderView>(`${path}/review`, init));
}

export function replyToReview(store: OrderStore, reply: { readonly text: string }): Promise<void> {
  return store.act(actNames.reply, (api, path) => api.post<OrderView>(`${path}/review/reply`, reply));
}

export function rateBuyer(
  store: OrderStore,
  rating: { readonly rating: number; readonly note?: string },
): Promise<void> {
  return store.act(actNames.rate, (api, path) => api.post<OrderView>(`${path}/buyer-rating`, rating));
}

/** Takes a review out of the public's sight, or without a reason puts it back. */
export function moderateReview(store: OrderStore, reason: string | undefined): Promise<void> {
  return store.act(actNames.hide, (api, path) =>
    reason === undefined
      ? api.post<OrderView>(`${path}/review/unhide`, {})
      : api.post<OrderView>(`${path}/review/hide`, { reason }),
  );
}
