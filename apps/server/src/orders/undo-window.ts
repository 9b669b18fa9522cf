import type { Shop } from '../db/tables/shops.ts';

const usualSeconds = 5;

/** For how long a seller may take back what they did, in milliseconds. Nothing is sent before. */
export function undoMs({ settings }: Pick<Shop, 'settings'>): number {
  return (settings.undoSeconds ?? usualSeconds) * 1000;
}
