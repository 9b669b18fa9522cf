import type { TransitionPreview } from '@ordialog/protocol';
import type { Db } from '../db/database.ts';
import type { Shop } from '../db/tables/shops.ts';
import type { Happening } from './webhook-events.ts';

/** The servers that would be told of what would happen. */
export async function whoIsTold(
  db: Db,
  { id, locale }: Pick<Shop, 'id' | 'locale'>,
  happenings: readonly Happening[],
): Promise<TransitionPreview['sends']> {
  const webhooks = await db
    .selectFrom('webhooks')
    .select(['url', 'events'])
    .where('shop_id', '=', id)
    .where('enabled', '=', true)
    .orderBy('created_at')
    .execute();
  return webhooks.flatMap(({ url, events }) => {
    const told = happenings.map(({ event }) => event).filter((event) => events.includes(event));
    if (told.length === 0) return [];
    const subject = [...new Set(told)].join(', ');
    return [{ type: 'webhook' as const, to: 'seller' as const, address: new URL(url).host, locale, subject }];
  });
}
