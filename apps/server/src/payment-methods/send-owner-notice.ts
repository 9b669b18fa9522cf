import type { ServerContext } from '../context.ts';
import type { Job } from '../jobs/job-queue.ts';
import { renderEmail } from '../mail/render-email.ts';
import { ownerNoticeEmail } from './owner-notice-email.ts';
import { savedMethodOf } from './saved-methods.ts';
import type { OwnerNotice, OwnerNoticeData } from './tell-owners.ts';

type Context = Pick<ServerContext, 'db' | 'mailer' | 'config' | 'publicUrl'>;

/** Sends an owner the mail that tells them; not to one who has left by now. */
export async function sendOwnerNotice(context: Context, { id, data }: Job<OwnerNoticeData>): Promise<void> {
  const { db, mailer, config } = context;
  const { shopId, userId, notice } = data;
  const shop = await db.selectFrom('shops').selectAll().where('id', '=', shopId).executeTakeFirst();
  const owner = await db
    .selectFrom('staff')
    .innerJoin('auth_users', 'auth_users.id', 'staff.user_id')
    .select(['staff.name', 'staff.locale', 'auth_users.email'])
    .where('staff.user_id', '=', userId)
    .where('staff.shop_id', '=', shopId)
    .where('staff.role', '=', 'owner')
    .executeTakeFirst();
  if (!shop || !owner) return;
  const subject = await subjectOf(context, shopId, notice);
  if (!subject) return;
  const content = ownerNoticeEmail(subject, { shop, locale: owner.locale, publicUrl: context.publicUrl });
  await mailer.send({
    ...(await renderEmail(content)),
    id,
    shopId,
    from: { name: shop.name, address: config.mailFrom ?? shop.email },
    to: { name: owner.name, address: owner.email },
  });
}

async function subjectOf({ db }: Context, shopId: string, notice: OwnerNotice) {
  switch (notice.kind) {
    case 'foreign_details': {
      const order = await db
        .selectFrom('orders')
        .select(['id', 'number', 'buyer'])
        .where('id', '=', notice.orderId)
        .where('shop_id', '=', shopId)
        .executeTakeFirst();
      const entry = await db
        .selectFrom('entries')
        .select(['author_type', 'author_name', 'content'])
        .where('order_id', '=', notice.orderId)
        .where('shop_id', '=', shopId)
        .where('seq', '=', notice.seq)
        .executeTakeFirst();
      if (!order || !entry) return undefined;
      const { content, author_type, author_name } = entry;
      const buyer = order.buyer.name ?? order.buyer.email;
      return {
        kind: notice.kind,
        order: { id: order.id, number: order.number },
        by: author_type === 'buyer' ? buyer : (author_name ?? ''),
        text: content.kind === 'message' ? content.text : '',
      } as const;
    }
    case 'method_changed': {
      const version = await db
        .selectFrom('payment_method_versions')
        .selectAll()
        .where('method_id', '=', notice.methodId)
        .where('version', '=', notice.version)
        .where('shop_id', '=', shopId)
        .executeTakeFirst();
      if (!version) return undefined;
      const { author_name: by, active, created_at: at } = version;
      return { kind: notice.kind, method: savedMethodOf(version), by, active, at } as const;
    }
  }
}
export type NoticeSubject = NonNullable<Awaited<ReturnType<typeof subjectOf>>>;
