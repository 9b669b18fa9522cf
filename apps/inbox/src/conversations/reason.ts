import type { OrderSummary } from '@ordialog/protocol';

/** Why an order stands in the seller's list. */
export type Reason =
  | 'asks'
  | 'paid'
  | 'toConfirm'
  | 'toPrepare'
  | 'yourTurn'
  | 'waitsForBuyer'
  | 'ended'
  | 'settled';

type Known = Pick<OrderSummary, 'asks' | 'claimed' | 'ended' | 'phase' | 'waitingFor'>;

/** A question comes before anything else: somebody sits and waits for the answer. */
export function reasonOf({ asks, claimed, ended, phase, waitingFor }: Known): Reason {
  if (asks) return 'asks';
  if (ended) return 'ended';
  if (claimed) return 'paid';
  if (waitingFor === 'seller' && phase === 'confirmation') return 'toConfirm';
  if (waitingFor === 'seller' && phase === 'preparation') return 'toPrepare';
  if (waitingFor === 'seller') return 'yourTurn';
  return waitingFor === 'buyer' ? 'waitsForBuyer' : 'settled';
}
