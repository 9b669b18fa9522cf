import type { EntryView } from '@ordialog/protocol';
import { baseStyles, icon, request } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { EyeOff } from 'lucide';
import { InboxElement } from '../texts/inbox-element.ts';
import { publicationStyles } from './publication.styles.ts';

type SystemEntry = Extract<EntryView, { kind: 'order_placed' | 'transition' | 'event' }>;

/** Whether the buyer is shown an entry, for the seller, and how to change that where it can be changed. It asks. */
export class Publication extends InboxElement {
  static override styles = [baseStyles, publicationStyles];

  @property({ attribute: false }) entry: SystemEntry | undefined;

  protected override render() {
    const { entry, say } = this;
    if (!entry) return nothing;
    const changeable = entry.kind === 'transition' || (entry.kind === 'event' && entry.event === 'forced');
    const { seq, published, text } = entry;
    const change = () => request(this, 'publication', { seq, shown: !published });
    if (published) {
      if (!changeable) return nothing;
      return html`<span class="shown"
        ><button aria-label="${say('entry.hide')}: ${text}" title=${say('entry.hide')} @click=${change}>${icon(EyeOff, 16)}</button></span
      >`;
    }
    const show = html`<button class="words" aria-label="${say('entry.show')}: ${text}" @click=${change}>${say('entry.show')}</button>`;
    return html`<span class="kept">${icon(EyeOff, 16)}${say('entry.notShown')}${changeable ? show : nothing}</span>`;
  }
}
