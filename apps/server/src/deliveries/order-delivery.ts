import type { Order, PlannedEffect, Workflow } from '@ordialog/core';
import type { Config } from '../config.ts';
import type { Shop } from '../db/tables/shops.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { OrderContext } from '../orders/order-context.ts';

/** What carrying out an effect needs. */
export interface DeliveryContext extends Pick<OrderContext, 'db' | 'workflows' | 'clock'> {
  readonly config: Pick<Config, 'mailFrom'>;
  readonly publicUrl: string;
  readonly mailer: Mailer;
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
