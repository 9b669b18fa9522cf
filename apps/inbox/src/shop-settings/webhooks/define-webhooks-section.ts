import { define } from '@ordialog/ui';
import { defineConfirm } from '../confirm/define-confirm.ts';
import { WebhookDeliveries } from './webhook-deliveries.ts';
import { WebhookForm } from './webhook-form.ts';
import { WebhooksSection } from './webhooks-section.ts';

export function defineWebhooksSection(): void {
  defineConfirm();
  define('inbox-settings-webhook-deliveries', WebhookDeliveries);
  define('inbox-settings-webhook-form', WebhookForm);
  define('inbox-settings-webhooks', WebhooksSection);
}
