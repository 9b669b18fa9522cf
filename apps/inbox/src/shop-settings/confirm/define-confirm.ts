import { define } from '@ordialog/ui';
import { ConfirmDialog } from './confirm-dialog.ts';

/** For sections that ask before they do something. */
export function defineConfirm(): void {
  define('inbox-confirm', ConfirmDialog);
}
