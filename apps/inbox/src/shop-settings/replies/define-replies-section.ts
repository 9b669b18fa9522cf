import { define } from '@ordialog/ui';
import { defineConfirm } from '../confirm/define-confirm.ts';
import { ContactFilterForm } from './contact-filter-form.ts';
import { RepliesSection } from './replies-section.ts';
import { ReplyEditor } from './reply-editor.ts';

export function defineRepliesSection(): void {
  defineConfirm();
  define('inbox-settings-reply-editor', ReplyEditor);
  define('inbox-settings-contact-filter', ContactFilterForm);
  define('inbox-settings-replies', RepliesSection);
}
