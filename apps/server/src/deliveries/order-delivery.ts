import type { Order, PlannedEffect, Workflow } from '@ordialog/core';
import type { Config } from '../config.ts';
import type { Shop } from '../db/tables/shops.ts';
import type { Log } from '../log.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { OrderContext } from '../orders/order-context.ts';
import type { Drawing } from './pdf/drawing.ts';
import type { SmsProvider } from './sms/sms-provider.ts';

/** What carrying out an effect needs. */
export interface DeliveryContext extends OrderContext {
  readonly config: Pick<Config, 'mailFrom'>;
  readonly publicUrl: string;
  readonly log: Log;
  readonly mailer: Mailer;
  readonly sms: SmsProvider;
  readonly drawing: Drawing;
}

/** An effect to be carried out, with the order as it is now. `id` stays the same through all attempts. */
export interface OrderDelivery {
  readonly id: string;
  readonly shop: Shop;
  readonly order: Order;
  readonly workflow: Workflow;
  readonly effect: PlannedEffect;
  readonly recipient: string | null;
}
