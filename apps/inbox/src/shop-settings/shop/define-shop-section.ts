import { define } from '@ordialog/ui';
import { ShopSection } from './shop-section.ts';

export function defineShopSection(): void {
  define('inbox-settings-shop', ShopSection);
}
