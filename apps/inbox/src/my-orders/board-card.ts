import { formatMoney } from '@ordialog/core';
import type { OrderSummary } from '@ordialog/protocol';
import { icon, type Texts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { ArrowRightLeft } from 'lucide';
import { reasonOf } from '../conversations/reason.ts';
import { formatAge } from '../format/age.ts';
import { ask } from '../inbox-requests.ts';
import { pathOf } from '../routing/route.ts';
import type { InboxTexts } from '../texts/inbox-texts.ts';
import type { Lifted } from './board.ts';

interface CardOptions {
  readonly say: InboxTexts;
  readonly t: Texts;
  readonly now: number;
  readonly lifted: Lifted | undefined;
  /** Who asks for what happens on the card. */
  readonly host: EventTarget;
}

const oneDay = 24 * 60 * 60 * 1000;

/** One order of the board. It can be dragged; its button does the same for keyboards and fingers. */
export function boardCard(order: OrderSummary, { say, now, lifted, host }: CardOptions) {
  const { id, number, buyer, totals, firstLine, lineCount, unread } = order;
  const more = lineCount > 1 ? ` +${lineCount - 1}` : '';
  const lift = () => ask(host, 'lift', { orderId: id });
  return html`<div class="slot ${lifted?.orderId === id ? 'lifted' : ''}">
    <a
      class="card"
      draggable="true"
      href=${pathOf({ page: 'order', orderId: id })}
      @dragstart=${(event: DragEvent) => {
        event.dataTransfer?.setData('text/plain', number);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
        lift();
      }}
      @dragend=${() => ask(host, 'put-down')}
    >
      <span class="line">
        <span class="name cut">${buyer.name ?? buyer.email}</span>
        ${unread > 0 ? html`<span class="badge push"><span class="unseen">${say('row.unread')} </span>${unread}</span>` : nothing}
      </span>
      <span class="line muted">
        <span class="cut">${firstLine.quantity} × ${firstLine.title}${more}</span>
      </span>
      ${sign(order, say, now)}
      <span class="line foot">
        <span class="muted figures">${number}</span>
        <span class="figures">${formatMoney({ amount: totals.total, currency: totals.currency }, say.locale)}</span>
      </span>
    </a>
    <button class="icon move" aria-haspopup="dialog" aria-label=${say('board.move', { number })} @click=${() => ask(host, 'moves', { orderId: id })}>
      ${icon(ArrowRightLeft, 16)}
    </button>
  </div>`;
}

/** The one thing to know about it: a question, a claim, or how little time is left. */
function sign(order: OrderSummary, say: InboxTexts, now: number) {
  const reason = reasonOf(order);
  if (reason === 'asks' || reason === 'paid') {
    return html`<span class="line"><span class="why cut">${say(reason === 'asks' ? 'reason.asks' : 'reason.paid')}</span></span>`;
  }
  const left = order.deadline ? Date.parse(order.deadline.dueAt) - now : Number.POSITIVE_INFINITY;
  if (left <= 0 || left >= oneDay) return nothing;
  return html`<span class="line"><span class="due cut">${say('reason.deadline', { age: formatAge(left, say.locale) })}</span></span>`;
}
