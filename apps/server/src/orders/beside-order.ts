import { type Locale, type Party, stateOf, type Workflow } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import type { Shop } from '../db/tables/shops.ts';
import { orderDocuments } from '../deliveries/order-documents.ts';
import { surveyStatus } from '../deliveries/survey/survey-status.ts';
import { pickupView } from '../pickup/pickup-view.ts';
import { buyerAverage } from '../reviews/buyer-average.ts';
import { orderAgainUrl } from './order-again-url.ts';
import type { OrderContext } from './order-context.ts';
import type { StoredOrder } from './stored-order.ts';

type Beside = Pick<OrderView, 'documents' | 'pickup' | 'survey' | 'orderAgainUrl'> & {
  readonly buyerAverage?: NonNullable<OrderView['seller']>['buyerAverage'];
};

interface Reader {
  readonly party: Party;
  readonly shop: Shop;
  readonly locale: Locale;
}

/** What belongs to an order and is kept beside its record: papers, where it waits, what its buyer may still say. */
export async function besideOrder(
  { db, documentLinks }: Pick<OrderContext, 'db' | 'documentLinks'>,
  workflow: Workflow,
  { order }: StoredOrder,
  { party, shop, locale }: Reader,
): Promise<Beside> {
  const shown = stateOf(workflow, party === 'buyer' ? order.publishedState : order.state);
  const documents = await orderDocuments(db, { shopId: shop.id, orderId: order.id, party });
  const survey = await surveyStatus(db, order);
  const average =
    party === 'seller' ? await buyerAverage(db, { shopId: shop.id, email: order.buyer.email }) : undefined;
  const pickup = pickupView(workflow, order, { party, shop, locale, publicUrl: documentLinks.server });
  const again = party === 'buyer' && shown?.phase === 'done' ? orderAgainUrl(shop, order) : undefined;
  return {
    ...(documents.length > 0
      ? { documents: documents.map((each) => ({ ...each, ...documentLinks.make(order.id, each.type) })) }
      : {}),
    ...(pickup ? { pickup } : {}),
    ...(survey ? { survey } : {}),
    ...(again ? { orderAgainUrl: again } : {}),
    ...(average ? { buyerAverage: average } : {}),
  };
}
