import { isLocale } from '@ordialog/core';
import { mailTexts } from '@ordialog/i18n';
import type { ServerContext } from '../context.ts';
import type { Db } from '../db/database.ts';
import type { Job } from '../jobs/job-queue.ts';
import { renderEmail } from '../mail/render-email.ts';
import { findVisibleOrder } from './find-visible-order.ts';
import { codeMinutes, codeOf, hashOfCode, subjectOf } from './lookup-code.ts';
import type { LookupJobData } from './lookup-job.ts';

/**
 * Sends a code to the buyer of the order that was asked for. Where there is none, everything is done but the sending:
 * a server that is busy for one and idle for the other would tell which is which.
 */
export async function sendLookupCode(
  { db, clock, config, mailer }: Pick<ServerContext, 'db' | 'clock' | 'config' | 'mailer'>,
  { id, data }: Pick<Job<LookupJobData>, 'id' | 'data'>,
): Promise<void> {
  const { shopId, number, email, at, limited } = data;
  const expiresAt = new Date(new Date(at).getTime() + codeMinutes * 60_000);
  if (limited || expiresAt <= clock.now()) return;
  const shop = await db.selectFrom('shops').selectAll().where('id', '=', shopId).executeTakeFirst();
  if (!shop) return;
  const order = await findVisibleOrder(db, shopId, { number, email });
  const code = codeOf(shop, id);
  const isCurrent = await keepCode(db, {
    shop_id: shopId,
    subject: subjectOf(shop, { number, email }),
    id,
    order_id: order?.id ?? null,
    code_hash: hashOfCode(shop, code),
    expires_at: expiresAt,
    created_at: new Date(at),
  });
  const locale = order?.buyer.locale ?? (isLocale(shop.locale) ? shop.locale : 'en');
  const t = mailTexts[locale];
  const values = { shop: shop.name, code };
  const mail = await renderEmail({
    locale,
    subject: t('lookup_subject', values),
    brand: shop.name,
    heading: t('lookup_heading', values),
    paragraphs: [t('lookup_intro', values), t('lookup_warning', values)],
    facts: [[t('lookup_code'), code]],
    footer: t('lookup_footer', values),
  });
  if (!order || !isCurrent) return;
  await mailer.send({
    ...mail,
    id,
    shopId,
    from: { name: shop.name, address: config.mailFrom ?? shop.email },
    to: { name: order.buyer.name, address: order.buyer.email },
    replyTo: { name: shop.name, address: shop.email },
  });
}

interface NewCode {
  shop_id: string;
  subject: string;
  id: string;
  order_id: string | null;
  code_hash: string;
  expires_at: Date;
  created_at: Date;
}

/** In place of an older one; false when a newer one is there, or this one was used. A repeat grants no more tries. */
async function keepCode(db: Db, code: NewCode): Promise<boolean> {
  const { shop_id, subject, ...rest } = code;
  const fresh = { ...rest, tries: 0, used_at: null };
  await db
    .insertInto('lookup_codes')
    .values({ shop_id, subject, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['shop_id', 'subject'])
        .doUpdateSet(fresh)
        .where('lookup_codes.id', '!=', code.id)
        .where('lookup_codes.created_at', '<=', code.created_at),
    )
    .execute();
  const kept = await db
    .selectFrom('lookup_codes')
    .select(['id', 'used_at'])
    .where('shop_id', '=', shop_id)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return kept?.id === code.id && kept.used_at === null;
}
