import type { Party } from '@ordialog/core';
import type { DeadlineView, OrderView } from '@ordialog/protocol';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { daysBetween, formatMoment, formatNearDay, formatTime } from '../../format/dates.ts';
import { formatDuration } from '../../format/duration.ts';
import { NowController } from '../../format/now-controller.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';

/** Beyond this many days a countdown says nothing that the date does not. */
const countdownDays = 7;

/** What is due, by whom, by when; it counts down by itself. It does not know what happens at the end. */
export class DueLine extends TextsElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        font-size: 13px;
        color: var(--od-muted);
      }
      strong {
        font-weight: 600;
        color: var(--od-text);
      }
    `,
  ];

  @property({ attribute: false }) order:
    | Pick<OrderView, 'deadlines' | 'waitingFor' | 'ended' | 'shop' | 'buyer'>
    | undefined;
  @property({ attribute: false }) party: Party = 'buyer';

  readonly now = new NowController(this);

  protected override render() {
    if (!this.order || this.order.ended) return nothing;
    const [deadline] = this.order.deadlines;
    const waiting = this.#waiting(this.order);
    if (!deadline) return waiting;
    const held = deadline.pausedAt !== undefined;
    return html`<span class="figures">${held ? this.t('due.paused') : this.#due(deadline)}</span
      >${held && waiting !== nothing ? html` · ${waiting}` : nothing}`;
  }

  #due({ label, dueAt }: DeadlineView) {
    const now = Date.now();
    const { locale } = this.t;
    const left = Date.parse(dueAt) - now;
    if (left <= 0) return html`${label} ${formatMoment(dueAt, locale, now)} · ${this.t('due.over')}`;
    const days = daysBetween(now, Date.parse(dueAt));
    const day = formatNearDay(dueAt, locale, now);
    const moment =
      days <= 1
        ? `${day.toLocaleLowerCase(locale)}, ${formatTime(dueAt, locale)}`
        : formatMoment(dueAt, locale, now);
    const duration = formatDuration(left, locale);
    return html`${label} <strong>${moment}</strong>${
      days > countdownDays ? nothing : ` · ${this.t('due.left', { duration })}`
    }`;
  }

  #waiting({ waitingFor, shop, buyer }: Pick<OrderView, 'waitingFor' | 'shop' | 'buyer'>) {
    if (waitingFor === null) return nothing;
    if (waitingFor === this.party) return html`<strong>${this.t('due.yours')}</strong>`;
    const name = waitingFor === 'seller' ? shop.name : (buyer.name ?? this.t('due.buyer'));
    return html`${this.t('due.waiting', { name })}`;
  }
}
