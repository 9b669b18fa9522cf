import { define } from '@ordialog/ui';
import { AccountSection } from './account-section.ts';
import { PasswordForm } from './password-form.ts';
import { ProfileForm } from './profile-form.ts';

export function defineAccountSection(): void {
  define('inbox-settings-profile', ProfileForm);
  define('inbox-settings-password', PasswordForm);
  define('inbox-settings-account', AccountSection);
}
