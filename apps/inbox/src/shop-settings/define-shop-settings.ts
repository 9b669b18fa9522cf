import { define } from '@ordialog/ui';
import { SettingsPage } from './settings-page.ts';

/** Makes the settings' page known; each section brings itself. Nothing else imports it but by `import()`. */
export function defineShopSettings(): void {
  define('inbox-settings', SettingsPage);
}
