import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { changeMessage } from './change-message.ts';
import { countOrders } from './count-orders.ts';
import { createOrder } from './create-order.ts';
import { exchangeLink } from './exchange-link.ts';
import { forceOrder } from './force-order.ts';
import { getEntries } from './get-entries.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';
import { markRead } from './mark-read.ts';
import { orderDeliveries } from './order-deliveries.ts';
import { postMessage } from './post-message.ts';
import { postPayment } from './post-payment.ts';
import { postShipment } from './post-shipment.ts';
import { postTransition } from './post-transition.ts';
import { postUndo } from './post-undo.ts';
import { previewTransition } from './preview-transition.ts';
import { publishEntry } from './publish-entry.ts';

/** Under `/v1`. */
export function orderRoutes(context: ServerContext & OrderContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  createOrder(app, context);
  listOrders(app, context);
  countOrders(app, context);
  getOrder(app, context);
  getEntries(app, context);
  postTransition(app, context);
  previewTransition(app, context);
  postMessage(app, context);
  changeMessage(app, context);
  markRead(app, context);
  forceOrder(app, context);
  orderDeliveries(app, context);
  postPayment(app, context);
  postShipment(app, context);
  postUndo(app, context);
  publishEntry(app, context);
  exchangeLink(app, context);
  return app;
}
