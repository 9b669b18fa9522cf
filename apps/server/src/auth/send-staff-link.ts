import { teamTexts } from '@ordialog/i18n';
import type { ServerContext } from '../context.ts';
import type { Trx } from '../db/database.ts';
import { renderEmail } from '../mail/render-email.ts';
import { makeStaffLink } from './staff-link.ts';

const staffLinkJob = 'staff-link';

type StaffLinkJobData = { userId: string };

const forgottenJob = 'staff-forgotten-password';

type ForgottenJobData = { email: string };

/** Whoever reads a mail that somebody may have asked for without them has little time. */
const forgottenLasts = 60 * 60 * 1000;

/** Has a link sent by which they set their password. */
export async function planStaffLink(
  { jobs }: Pick<ServerContext, 'jobs'>,
  trx: Trx,
  userId: string,
): Promise<void> {
  await jobs.enqueue(trx, staffLinkJob, { userId } satisfies StaffLinkJobData);
}

/**
 * Has a link sent to who forgot their password. Whether there is such an account is looked up by the job: who asks
 * waits as long, and is told the same, either way.
 */
export async function planForgottenLink(
  { db, jobs }: Pick<ServerContext, 'db' | 'jobs'>,
  email: string,
): Promise<void> {
  const data: ForgottenJobData = { email: email.toLowerCase() };
  await db.transaction().execute((trx) => jobs.enqueue(trx, forgottenJob, data));
}

/** Before the queue starts. */
export async function defineStaffJobs(context: ServerContext): Promise<void> {
  await context.jobs.define<StaffLinkJobData>(staffLinkJob, ({ id, data }) =>
    sendStaffLink(context, id, data.userId),
  );
  await context.jobs.define<ForgottenJobData>(forgottenJob, async ({ id, data }) => {
    const known = await context.db
      .selectFrom('auth_users')
      .select('id')
      .where('email', '=', data.email)
      .executeTakeFirst();
    if (known) await sendStaffLink(context, id, known.id, forgottenLasts);
  });
}

/** The link is made here and not with the job, so that it stands nowhere but in the mail. */
async function sendStaffLink(
  context: ServerContext,
  mailId: string,
  userId: string,
  lasts?: number,
): Promise<void> {
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
  const { href, expiresAt } = await makeStaffLink(context, userId, lasts);
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
      footer: lasts === undefined ? t(`${kind}_footer`, { shop }) : t('forgotten_footer'),
    })),
    id: mailId,
    shopId,
    from: { name: shop, address: config.mailFrom ?? shopEmail },
    to: { name: person.name, address: person.email },
    replyTo: { name: shop, address: shopEmail },
  });
}
