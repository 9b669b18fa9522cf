import { type OrderState, type OrderStore, unreadIn } from '@ordialog/ui';

interface OrderHappening {
  unread(count: number): void;
  /** The shop wrote. */
  message(detail: { orderId: string; seq: number; text: string }): void;
  /** The order moved; `first` when it is seen for the first time. */
  state(detail: { orderId: string; number: string; state: string; phase: string }, first: boolean): void;
  review(detail: { orderId: string; rating: number }): void;
}

/** Tells what happens to an open order, from one state of its store to the next; returns what stops it. */
export function tellOrderEvents(store: OrderStore, tell: OrderHappening): () => void {
  let before: OrderState = store.state;
  let newest = before.entries.at(-1)?.seq;
  return store.subscribe((now) => {
    const { order } = now;
    if (order && order.state !== before.order?.state) {
      const { id: orderId, number, state, phase } = order;
      tell.state({ orderId, number, state, phase }, before.order === undefined);
    }
    if (now.entries !== before.entries) {
      for (const entry of now.entries) {
        if (newest === undefined || entry.seq <= newest || entry.kind === 'withheld') continue;
        const { orderId, seq } = entry;
        if (entry.kind === 'message' && entry.author.type !== 'buyer')
          tell.message({ orderId, seq, text: entry.text });
        if (entry.kind === 'review') tell.review({ orderId, rating: entry.rating });
      }
      newest = now.entries.at(-1)?.seq ?? newest;
    }
    const count = unreadIn(now, 'buyer');
    if (order && count !== unreadIn(before, 'buyer')) tell.unread(count);
    before = now;
  });
}
