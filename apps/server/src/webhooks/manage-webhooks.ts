import { randomUUID } from 'node:crypto';
import type { CreatedWebhook, PatchWebhook, PostWebhook, WebhookView } from '@ordialog/protocol';
import type { ServerContext } from '../context.ts';
import type { Db } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { WebhookRow } from '../db/tables/webhooks.ts';
import { allowsLoopback } from './attempt-delivery.ts';
import { problemWithUrl, type UrlProblem } from './check-url.ts';
import { createWebhookSecret } from './sign-webhook.ts';
import { webhookView } from './webhook-view.ts';

type Context = Pick<ServerContext, 'db' | 'clock' | 'config' | 'isDemo'>;

/** Each is told of everything it asks for, so there cannot be very many. */
const mostWebhooks = 20;
/** For so long a secret that was replaced signs as well. */
const overlapMs = 24 * 60 * 60 * 1000;

export type WebhookRefusal =
  | { readonly code: 'invalid_webhook'; readonly problem: UrlProblem }
  | { readonly code: 'too_many_webhooks' };

export async function listWebhooks(db: Db, shopId: string): Promise<WebhookView[]> {
  const rows = await db
    .selectFrom('webhooks')
    .selectAll()
    .where('shop_id', '=', shopId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(webhookView);
}

export function findWebhook(db: Db, shopId: string, id: string): Promise<WebhookRow | undefined> {
  return db
    .selectFrom('webhooks')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Its secret is in this answer and in no other. */
export async function addWebhook(
  context: Context,
  shopId: string,
  { url, events, description = '' }: PostWebhook,
): Promise<{ readonly code: 'added'; readonly webhook: CreatedWebhook } | WebhookRefusal> {
  const { db, clock } = context;
  const wrong = problemWithUrl(url, allowsLoopback(context));
  if (wrong) return { code: 'invalid_webhook', problem: wrong };
  if ((await listWebhooks(db, shopId)).length >= mostWebhooks) return { code: 'too_many_webhooks' };
  const secret = createWebhookSecret();
  const row = await db
    .insertInto('webhooks')
    .values({
      id: `whk_${randomUUID()}`,
      shop_id: shopId,
      url: new URL(url).href,
      description,
      events: asJson(events),
      secret,
      previous_secret: null,
      previous_until: null,
      enabled: true,
      disabled_reason: null,
      failing_since: null,
      created_at: clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { code: 'added', webhook: { ...webhookView(row), secret } };
}

/** Undefined when the shop has no such webhook. Switched on again, it begins with a clean record. */
export async function changeWebhook(
  context: Context,
  shopId: string,
  id: string,
  { url, events, description, enabled }: PatchWebhook,
): Promise<{ readonly code: 'changed'; readonly webhook: WebhookView } | WebhookRefusal | undefined> {
  const wrong = url === undefined ? undefined : problemWithUrl(url, allowsLoopback(context));
  if (wrong) return { code: 'invalid_webhook', problem: wrong };
  const before = await findWebhook(context.db, shopId, id);
  if (!before) return undefined;
  const switched = enabled !== undefined && enabled !== before.enabled;
  const row = await context.db
    .updateTable('webhooks')
    .set({
      ...(url === undefined ? {} : { url: new URL(url).href, failing_since: null }),
      ...(events === undefined ? {} : { events: asJson(events) }),
      description: description ?? before.description,
      ...(switched
        ? { enabled, disabled_reason: enabled ? null : ('by_hand' as const), failing_since: null }
        : {}),
    })
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && { code: 'changed', webhook: webhookView(row) };
}

/** A new secret, shown once; the one before signs beside it for a day. */
export async function replaceSecret(
  { db, clock }: Context,
  shopId: string,
  id: string,
): Promise<CreatedWebhook | undefined> {
  const secret = createWebhookSecret();
  const row = await db
    .updateTable('webhooks')
    .set((eb) => ({
      secret,
      previous_secret: eb.ref('secret'),
      previous_until: new Date(clock.now().getTime() + overlapMs),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && { ...webhookView(row), secret };
}

/** True when the shop had it. What waited to be told is not told any more. */
export async function deleteWebhook(db: Db, shopId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('webhooks')
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
