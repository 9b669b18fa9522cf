import { teamTexts } from '@ordialog/i18n';
import type { ServerContext } from '../context.ts';
import type { Trx } from '../db/database.ts';
import { renderEmail } from '../mail/render-email.ts';
import { makeStaffLink } from './staff-link.ts';

const staffLinkJob = 'staff-link';

type StaffLinkJobData = { userId: string };

/** Has a link sent by which they set their password. */
export async function planStaffLink(
  { jobs }: Pick<ServerContext, 'jobs'>,
  trx: Trx,
  userId: string,
): Promise<void> {
  await jobs.enqueue(trx, staffLinkJob, { userId } satisfies StaffLinkJobData);
}

/** Before the queue starts. */
export async function defineStaffJobs(context: ServerContext): Promise<void> {
  await context.jobs.define<StaffLinkJobData>(staffLinkJob, ({ id, data }) =>
    sendStaffLink(context, id, data.userId),
  );
}

/** The link is made here and not with the job, so that it stands nowhere but in the mail. */
async function sendStaffLink(context: ServerContext, mailId: string, userId: string): Promise<void> {
  const { db, mailer, config } = context;
  const person = await db
    .selectFrom('staff')
    .innerJoin('auth_users', 'auth_users.id', 'staff.user_id')
    .innerJoin('shops', 'shops.id', 'staff.shop_id')
    .leftJoin('auth_accounts', 'auth_accounts.user_id', 'staff.user_id')
    .select(['staff.name', 'staff.locale', 'auth_users.email', 'auth_accounts.id as accountId'])
    .select(['shops.id as shopId', 'shops.name as shop', 'shops.email as shopEmail', 'shops.settings'])
    .where('staff.user_id', '=', userId)
    .executeTakeFirst();
  // Removed meanwhile.
  if (!person) return;
  const { locale, shop, shopId, shopEmail, settings } = person;
  const t = teamTexts[locale];
  const { href, expiresAt } = await makeStaffLink(context, userId);
  const kind = person.accountId === null ? 'invite' : 'password';
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: settings.timeZone ?? 'UTC',
  });
  const subject = t(`${kind}_subject`, { shop });
  await mailer.send({
    ...(await renderEmail({
      locale,
      subject,
      brand: shop,
      heading: subject,
      paragraphs: [
        t(`${kind}_intro`, { shop, name: person.name }),
        t('until', { until: time.format(expiresAt) }),
      ],
      button: { label: t('action'), href },
      footer: t(`${kind}_footer`, { shop }),
    })),
    id: mailId,
    shopId,
    from: { name: shop, address: config.mailFrom ?? shopEmail },
    to: { name: person.name, address: person.email },
    replyTo: { name: shop, address: shopEmail },
  });
}
