import { define } from '@ordialog/ui';
import { defineConfirm } from '../confirm/define-confirm.ts';
import { InviteForm } from './invite-form.ts';
import { TeamSection } from './team-section.ts';

export function defineTeamSection(): void {
  defineConfirm();
  define('inbox-settings-invite', InviteForm);
  define('inbox-settings-team', TeamSection);
}
