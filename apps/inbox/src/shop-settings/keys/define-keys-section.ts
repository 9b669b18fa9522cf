import { define } from '@ordialog/ui';
import { defineConfirm } from '../confirm/define-confirm.ts';
import { KeysSection } from './keys-section.ts';
import { OriginsForm } from './origins-form.ts';
import { ShopKeys } from './shop-keys.ts';
import { ShopSecrets } from './shop-secrets.ts';

export function defineKeysSection(): void {
  defineConfirm();
  define('inbox-settings-origins', OriginsForm);
  define('inbox-settings-shop-keys', ShopKeys);
  define('inbox-settings-shop-secrets', ShopSecrets);
  define('inbox-settings-keys', KeysSection);
}
