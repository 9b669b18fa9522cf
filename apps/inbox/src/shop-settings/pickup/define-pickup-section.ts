import { define } from '@ordialog/ui';
import { PickupSection } from './pickup-section.ts';

export function definePickupSection(): void {
  define('inbox-settings-pickup', PickupSection);
}
