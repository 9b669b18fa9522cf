import { define } from '@ordialog/ui';
import { ReplyPicker } from './reply-picker.ts';
import { ReplyStrip } from './reply-strip.ts';

export function defineSavedReplies(): void {
  define('inbox-reply-picker', ReplyPicker);
  define('inbox-reply-strip', ReplyStrip);
}
