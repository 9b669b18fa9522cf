import { durationInWords } from './duration-in-words.ts';
import { type Locale, textIn } from './locale.ts';
import { formatMoney } from './money.ts';
import { type Instant, type Order, totalsOf } from './order.ts';
import type { ReplyValues } from './saved-reply.ts';
import { stateOf, type Workflow } from './workflow.ts';

/** Who writes, and where and when. */
export interface ReplySetting {
  /** Of the text that is filled in. */
  readonly locale: Locale;
  /** IANA name of the shop's time zone. */
  readonly timeZone: string;
  readonly now: Instant;
  readonly shop: string;
  readonly seller: string;
  /** The address of the order's page, where there is one that may be told. */
  readonly link?: string | undefined;
}

/**
 * What a saved reply says of an order to its buyer. Of the state and its deadline it tells only what the buyer may
 * know.
 */
export function replyValues(
  workflow: Workflow,
  order: Order,
  { locale, timeZone, now, shop, seller, link }: ReplySetting,
): ReplyValues {
  const { total: amount, currency } = totalsOf(order);
  const state = stateOf(workflow, order.publishedState)?.name;
  const dueAt = order.publishedState === order.state ? nextDue(order) : undefined;
  const parcel = order.shipments.at(-1);
  const { name } = order.buyer;
  const values = {
    'buyer.name': name,
    'buyer.firstName': name?.trim().split(/\s+/)[0],
    'order.number': order.number,
    'order.total': formatMoney({ amount, currency }, locale),
    'order.state': state && textIn(state, locale),
    'order.link': link,
    deadline: dueAt && formatDeadline(dueAt, locale, timeZone),
    'deadline.left': dueAt && timeLeft(dueAt, now, locale),
    'tracking.number': parcel?.trackingNumber,
    'tracking.url': parcel?.trackingUrl,
    'shop.name': shop,
    'seller.name': seller,
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function nextDue({ deadlines }: Order): Instant | undefined {
  return deadlines
    .filter(({ pausedAt }) => pausedAt === undefined)
    .map(({ dueAt }) => dueAt)
    .sort()[0];
}

function formatDeadline(dueAt: Instant, locale: Locale, timeZone: string): string {
  // English for everyone, not only for Americans: day before month, 24 hours.
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return format.format(new Date(dueAt));
}

/** Nothing is left of a deadline that has passed. */
function timeLeft(dueAt: Instant, now: Instant, locale: Locale): string | undefined {
  const left = Date.parse(dueAt) - Date.parse(now);
  return left > 0 ? durationInWords(left, locale) : undefined;
}
