import { icon } from '@ordialog/ui';
import { html } from 'lit';
import { MessageSquareText } from 'lucide';
import type { InboxTexts } from '../texts/inbox-texts.ts';
import type { ReplyDesk } from './reply-desk.ts';

/** What stands beside the field and above it where one writes. */
export function replyTools(desk: ReplyDesk, say: InboxTexts) {
  return html`<inbox-reply-strip
      slot="beside"
      .reply=${desk.chosen}
      .unfilled=${desk.unfilled}
      @inbox-drop-macro=${() => desk.dropMacro()}
      @inbox-hide=${() => desk.hideTranslation()}
    ></inbox-reply-strip>
    <button
      slot="tools"
      class="icon"
      aria-label=${say('replies.open')}
      title="${say('replies.open')} (/)"
      @click=${desk.open}
    >
      ${icon(MessageSquareText)}
    </button>`;
}
