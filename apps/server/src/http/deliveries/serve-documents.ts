import { Hono } from 'hono';
import type { ServerContext } from '../../context.ts';
import { orderDocument } from '../../deliveries/order-documents.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { documentAnswer } from './document-answer.ts';

/**
 * `/documents/{orderId}/{type}?e=…&s=…`: the address itself is the right to save it. It was given with the order, to
 * somebody who may see that, and is good for ten minutes.
 */
export function serveDocuments({ db, documentLinks }: ServerContext & OrderContext): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/documents/:orderId/:type{invoice|label}', async (c) => {
    const { orderId, type } = c.req.param();
    const { e = '', s = '' } = c.req.query();
    const verdict = documentLinks.check({ orderId, type, e, s });
    if (verdict === 'expired') return problem(c, 403, 'file_link_expired');
    if (verdict === 'forged') return problem(c, 404, 'not_found');
    const known = type === 'label' ? 'label' : 'invoice';
    const order = await db
      .selectFrom('orders')
      .select('shop_id')
      .where('id', '=', orderId)
      .executeTakeFirst();
    const document = order && (await orderDocument(db, { shopId: order.shop_id, orderId, type: known }));
    c.header('Referrer-Policy', 'no-referrer');
    return document ? documentAnswer(c, known, document) : problem(c, 404, 'not_found');
  });
  return app;
}
