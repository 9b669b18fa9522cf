import { formatMoney } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Reply } from 'lucide';
import { formatAge } from '../format/age.ts';
import type { ListRow } from '../orders/list-rows.ts';
import { pathOf } from '../routing/route.ts';
import type { InboxTexts } from '../texts/inbox-texts.ts';
import { type Reason, reasonOf } from './reason.ts';

interface RowOptions {
  readonly say: InboxTexts;
  readonly now: number;
  readonly current: boolean;
  readonly comfortable: boolean;
}

const reasonTexts = {
  asks: 'reason.asks',
  paid: 'reason.paid',
  toConfirm: 'reason.toConfirm',
  toPrepare: 'reason.toPrepare',
  yourTurn: 'reason.yourTurn',
} as const satisfies Partial<Record<Reason, string>>;

const oneDay = 24 * 60 * 60 * 1000;

/** One order in the list: who, why it is here, since when, and what was said last. */
export function orderRow({ order, settled }: ListRow, { say, now, current, comfortable }: RowOptions) {
  const { buyer, number, unread, lastText, lastAuthor, totals, firstLine, lineCount } = order;
  const since = order.waitingFor === 'seller' && order.waitingSince ? order.waitingSince : order.updatedAt;
  const more = lineCount > 1 ? ` +${lineCount - 1}` : '';
  return html`<a
    class="row ${order.phase} ${settled ? 'settled' : ''} ${unread > 0 ? 'unread' : ''}"
    href=${pathOf({ page: 'order', orderId: order.id })}
    aria-current=${current ? 'page' : nothing}
  >
    <span class="top">
      <span class="name cut">${buyer.name ?? buyer.email}</span>
      <span class="number">${number}</span>
      <time class="age" datetime=${since} title=${fullMoment(since, say.locale)}>
        ${formatAge(now - Date.parse(since), say.locale)}
      </time>
    </span>
    <span class="bottom">
      <span class="cut">
        ${why({ order, settled }, say, now)}
        ${lastAuthor === 'seller' ? html`<span class="mine">${icon(Reply, 14)}</span>` : nothing}<span
          class="last"
          dir="auto"
          >${lastText.split('\n', 1)}</span
        >
      </span>
      ${unread > 0 ? html`<span class="badge"><span class="unseen">${say('row.unread')} </span>${unread}</span>` : nothing}
    </span>
    ${
      comfortable
        ? html`<span class="goods">
            <span class="cut">${firstLine.quantity} × ${firstLine.title}${more}</span>
            <span class="figures">${formatMoney({ amount: totals.total, currency: totals.currency }, say.locale)}</span>
          </span>`
        : nothing
    }
  </a>`;
}

function why({ order, settled }: ListRow, say: InboxTexts, now: number) {
  if (settled) return html`<span class="why over">${say('reason.settled')}</span>`;
  const reason = reasonOf(order);
  const left = order.deadline ? Date.parse(order.deadline.dueAt) - now : Number.POSITIVE_INFINITY;
  const due =
    left > 0 && left < oneDay
      ? html`<span class="why due">${say('reason.deadline', { age: formatAge(left, say.locale) })}</span>`
      : nothing;
  if (reason === 'ended' || reason === 'waitsForBuyer' || reason === 'settled') {
    return html`<span class="why state">${order.stateName}</span>${due}`;
  }
  const alsoPaid = reason === 'asks' && order.claimed;
  return html`<span class="why">${say(reasonTexts[reason])}</span>${
    alsoPaid ? html`<span class="why also">${say('reason.paid')}</span>` : nothing
  }${due}`;
}

function fullMoment(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** Rows in the making, as high as the real ones. */
export function rowSkeleton() {
  return html`<div class="row skeleton">
    <span class="top"><span class="bone wide"></span><span class="bone short"></span></span>
    <span class="bottom"><span class="bone"></span></span>
  </div>`;
}
