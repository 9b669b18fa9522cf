import { webhookTexts } from '@ordialog/i18n';
import type { ServerContext } from '../context.ts';
import type { Job } from '../jobs/job-queue.ts';
import { renderEmail } from '../mail/render-email.ts';
import type { WebhookDisabledJobData } from './disable-webhook.ts';

type Context = Pick<ServerContext, 'db' | 'mailer' | 'config' | 'publicUrl'>;

/** Writes to every owner that a webhook was switched off. A repeat carries the same ids, so that it can be dropped. */
export async function tellOwners(context: Context, job: Job<WebhookDisabledJobData>): Promise<void> {
  const { db, mailer, config, publicUrl } = context;
  const webhook = await db
    .selectFrom('webhooks')
    .selectAll()
    .where('id', '=', job.data.webhookId)
    .executeTakeFirst();
  // Mended or deleted by now.
  if (!webhook || webhook.enabled) return;
  const shop = await db
    .selectFrom('shops')
    .selectAll()
    .where('id', '=', webhook.shop_id)
    .executeTakeFirstOrThrow();
  const owners = await db
    .selectFrom('staff')
    .innerJoin('auth_users', 'auth_users.id', 'staff.user_id')
    .select(['staff.user_id', 'staff.name', 'staff.locale', 'auth_users.email'])
    .where('staff.shop_id', '=', shop.id)
    .where('staff.role', '=', 'owner')
    .orderBy('staff.user_id')
    .execute();
  for (const owner of owners) {
    const { locale } = owner;
    const t = webhookTexts[locale];
    const host = new URL(webhook.url).host;
    const reason = webhook.disabled_reason === 'gone' ? 'gone' : 'failing';
    const rendered = await renderEmail({
      locale,
      subject: t('mail.subject', { host }),
      brand: shop.name,
      heading: t('mail.subject', { host }),
      paragraphs: [t(`mail.${reason}`), t('mail.next')],
      facts: [[t('mail.address'), webhook.url]],
      button: { label: t('mail.open'), href: `${publicUrl}/inbox/settings/webhooks` },
      footer: t('mail.footer', { shop: shop.name }),
    });
    await mailer.send({
      ...rendered,
      id: `${job.id}.${owner.user_id}`,
      shopId: shop.id,
      from: { name: shop.name, address: config.mailFrom ?? shop.email },
      to: { name: owner.name, address: owner.email },
    });
  }
}
