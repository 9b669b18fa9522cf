import { define } from '../define.ts';

/** Fetched when an order waits to be picked up. False when it cannot be fetched. */
export async function definePickup(): Promise<boolean> {
  try {
    const { PickupCard } = await import('./pickup-card.ts');
    define('ordialog-pickup-card', PickupCard);
    return true;
  } catch {
    return false;
  }
}
