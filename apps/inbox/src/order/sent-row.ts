import { emailTemplates } from '@ordialog/core';
import type { DeliveryView } from '@ordialog/protocol';
import { formatMoment, icon, type Texts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import type { InboxTexts } from '../texts/inbox-texts.ts';
import { deliveryIcons } from './delivery-icons.ts';
import { sentStatus } from './sent-status.ts';

interface SentRow {
  readonly retrying: boolean;
  readonly retry: () => void;
  readonly say: InboxTexts;
  readonly t: Texts;
}

/** One thing that was sent or made: what, to whom, how far it came, and what to do where it failed. */
export function sentRow(delivery: DeliveryView, { retrying, retry, say, t }: SentRow) {
  const now = Date.now();
  const status = sentStatus(delivery, now);
  const { type, recipient } = delivery;
  const toSomebody = type === 'email' || type === 'sms' || type === 'webhook';
  return html`<li class=${status}>
    ${icon(deliveryIcons[type], 16)}
    <span class="what">${what(delivery, say)}</span>
    ${toSomebody && recipient ? html`<span class="to">${recipient}</span>` : nothing}
    <span class="how figures">${how(delivery, say, now)}</span>
    ${
      status === 'failed'
        ? html`<button
            class="button"
            aria-label="${t('message.retry')}: ${what(delivery, say)}"
            aria-busy=${retrying}
            @click=${retry}
          >
            ${t('message.retry')}
          </button>`
        : nothing
    }
  </li>`;
}

function what({ type, template, outcome, status, explanation }: DeliveryView, say: InboxTexts): string {
  switch (type) {
    case 'email': {
      const known = emailTemplates.find((each) => each === template);
      return say(known ? `sent.${known}` : 'sent.email');
    }
    case 'invoice':
    case 'label': {
      const numbered = status === 'done' && outcome && !explanation;
      return numbered ? say(`document.${type}`, { number: outcome }) : say(`sent.${type}`);
    }
    case 'sms':
    case 'report':
      return say(`sent.${type}`);
    case 'webhook':
      return `${say('sent.webhook')} · ${template}`;
  }
}

function how(delivery: DeliveryView, say: InboxTexts, now: number): string {
  const { dueAt, doneAt, createdAt, explanation, error } = delivery;
  const moment = (at: string) => formatMoment(at, say.locale, now);
  const status = sentStatus(delivery, now);
  switch (status) {
    case 'later':
      return say('sent.until', { moment: moment(dueAt) });
    case 'now':
    case 'again':
    case 'canceled':
      return say(`sent.${status}`);
    case 'done': {
      const at = moment(doneAt ?? createdAt);
      return explanation ? `${at} · ${explanation}` : at;
    }
    case 'failed':
      return explanation ?? (error ? say('sent.refused', { error }) : say('sent.failed'));
  }
}
