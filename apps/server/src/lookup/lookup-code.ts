import { createHmac } from 'node:crypto';
import type { Shop } from '../db/tables/shops.ts';

export const codeMinutes = 10;
export const mostTries = 5;

type KeyHolder = Pick<Shop, 'identity_secret'>;

/**
 * The six digits that a lookup's mail brings. They follow from the job's id, so that a mail which is sent again says
 * the same. The key is the shop's identity secret: whoever has it can make a buyer's token without any code.
 */
export function codeOf(shop: KeyHolder, jobId: string): string {
  const number = Number.parseInt(hmac(shop, 'code', jobId).slice(0, 12), 16) % 1_000_000;
  return String(number).padStart(6, '0');
}

export function hashOfCode(shop: KeyHolder, code: string): string {
  return hmac(shop, 'hash', code);
}

/** Stands for a number and an address without saying them. */
export function subjectOf(shop: KeyHolder, { number, email }: { number: string; email: string }): string {
  return hmac(shop, 'subject', number, email.toLowerCase());
}

function hmac({ identity_secret }: KeyHolder, ...parts: readonly string[]): string {
  return createHmac('sha256', identity_secret)
    .update(JSON.stringify(['lookup', ...parts]))
    .digest('hex');
}
