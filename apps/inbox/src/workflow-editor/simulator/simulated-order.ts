import type { SimulatedOrder } from '@ordialog/protocol';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Ban, Clock, FileText, Mail, MessageSquare, Store, Tag } from 'lucide';
import type { EditorTexts } from '../texts/editor-texts.ts';

type Step = SimulatedOrder['path'][number];
type Send = SimulatedOrder['sends'][number];

const sendIcons = { email: Mail, sms: MessageSquare, invoice: FileText, label: Tag, report: Store } as const;

/** One order: the way it went, the way it would have gone, what it would have been refused, what would have been sent. */
export function simulatedOrder(
  { number, past, path, differsAt, refused, sends }: SimulatedOrder,
  words: EditorTexts,
) {
  const same = differsAt === null;
  return html`<details class=${same ? '' : 'differs'}>
    <summary>
      <strong>${words('try.order', { number })}</strong>
      <span class="small ${same ? 'muted' : 'difference'}">${words(same ? 'try.orderSame' : 'try.orderDiffers')}</span>
      ${steps(path, differsAt, words)}
    </summary>
    <div class="inside">
      ${
        same
          ? nothing
          : html`<div class="paths">
            <div><h3>${words('try.went')}</h3>${list(past, differsAt, words)}</div>
            <div><h3>${words('try.would')}</h3>${list(path, differsAt, words)}</div>
          </div>`
      }
      ${
        refused.length > 0
          ? html`<h3>${words('try.refused')}</h3>
            <ul>${refused.map(({ label, stateName, by, message }) => html`<li class="refused">${icon(Ban, 15)}<span>${words('try.refusal', { name: label, state: stateName, who: words(`actor.${by}`) })} <span class="muted">${message}</span></span></li>`)}</ul>`
          : nothing
      }
      <h3>${words('try.sent')}</h3>
      ${sends.length === 0 ? html`<p class="small muted">${words('try.nothingSent')}</p>` : html`<ul>${sends.map((send) => sent(send, words))}</ul>`}
    </div>
  </details>`;
}

/** The whole way in one line. */
function steps(path: readonly Step[], differsAt: number | null, words: EditorTexts) {
  return html`<span class="way" aria-label=${words('try.would')}>${path.map(
    ({ stateName, phase }, at) =>
      html`<span class="phase ${phase} ${differsAt !== null && at >= differsAt ? 'other' : ''}">${stateName}</span>`,
  )}</span>`;
}

function list(path: readonly Step[], differsAt: number | null, words: EditorTexts) {
  const when = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<ol>${path.map(
    (
      { stateName, phase, at, by, deadline },
      index,
    ) => html`<li class=${differsAt !== null && index >= differsAt ? 'other' : ''}>
      <span class="phase ${phase}">${stateName}</span>
      <span class="small muted">${when.format(new Date(at))}, ${deadline === undefined ? words(`actor.${by}`) : html`${icon(Clock, 13)}${words('try.byDeadline')}`}</span>
    </li>`,
  )}</ol>`;
}

function sent({ type, to, subject, locale, at }: Send, words: EditorTexts) {
  const when = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<li class="sending">
    ${icon(sendIcons[type], 15)}
    <span>${subject === '' ? words(`sent.${type}`) : subject}
      <span class="small muted">${[words(`sent.${type}`), to ? words(`actor.${to}`) : '', locale?.toUpperCase() ?? '', when.format(new Date(at))].filter((part) => part !== '').join(' · ')}</span>
    </span>
  </li>`;
}
