import { durationMs } from '@ordialog/core';
import type { TransitionPreview } from '@ordialog/protocol';
import { formatDuration, icon, type Texts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { ArrowRight } from 'lucide';
import type { TransitionPlan } from '../orders/transition-plan.ts';
import { languageNames } from '../settings/language-names.ts';
import type { InboxTexts } from '../texts/inbox-texts.ts';
import { deliveryIcons } from './delivery-icons.ts';

type Send = TransitionPreview['sends'][number];

/** Where the order goes and what is sent to whom, each in its reader's language; and the choice not to tell the buyer. */
export function whatIsSent(
  { preview, order, failure }: TransitionPlan,
  silent: boolean,
  toggle: () => void,
  { say, t }: { say: InboxTexts; t: Texts },
) {
  if (!preview) return failure ? nothing : skeleton(t);
  const toBuyer = preview.sends.some(({ to }) => to === 'buyer');
  const last = preview.path.at(-1);
  return html`${
    last && last.state !== order.state
      ? html`<div class="path">
            <span class="now">${order.stateName}</span>${icon(ArrowRight, 16)}<span class="next">${last.stateName}</span>
          </div>`
      : nothing
  }
    <div class="sent">
      ${
        preview.sends.length === 0
          ? html`<span class="muted">${say('act.nothingSent')}</span>`
          : preview.sends.map((send) => sending(send, silent && send.to === 'buyer', say))
      }
      ${
        toBuyer
          ? html`<label class="silent">
              <input type="checkbox" .checked=${silent} @change=${toggle} />${say('act.silent')}
            </label>`
          : nothing
      }
    </div>`;
}

function sending(send: Send, withheld: boolean, say: InboxTexts) {
  return html`<div class="sending ${withheld ? 'withheld' : ''}">
    ${icon(deliveryIcons[send.type], 16)}
    <span class="subject" lang=${send.locale}>${subjectOf(send, say)}</span>
    ${withheld ? html`<span class="to">${say('act.withheld')}</span>` : whom(send, say)}
  </div>`;
}

function subjectOf({ type, subject, address }: Send, say: InboxTexts): string {
  if (type === 'email' || type === 'sms') return subject;
  return type === 'webhook' ? say('act.webhook', { address }) : say(`act.${type}`);
}

function whom({ type, address, locale, after }: Send, say: InboxTexts) {
  if (type !== 'email' && type !== 'sms') return nothing;
  const later = after === undefined ? undefined : durationMs(after);
  const parts = [
    say(`act.${type}To`, { address }),
    languageNames[locale],
    ...(later === undefined ? [] : [say('act.later', { duration: formatDuration(later, say.locale) })]),
  ];
  return html`<span class="to">${parts.join(' · ')}</span>`;
}

function skeleton(t: Texts) {
  return html`<div class="sent" role="status" aria-label=${t('panel.loading')}>
    <span class="bone"></span><span class="bone"></span>
  </div>`;
}
