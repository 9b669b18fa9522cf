import type { ShopView } from '@ordialog/protocol';
import type { ServerContext } from '../context.ts';
import type { Shop } from '../db/tables/shops.ts';
import { defaultQuestions } from '../deliveries/survey/default-questions.ts';
import { undoMs } from '../orders/undo-window.ts';

/** A shop's settings as its people and its server see them: everything but secrets. */
export function shopView(shop: Shop, { config }: Pick<ServerContext, 'config'>): ShopView {
  const { settings } = shop;
  return {
    id: shop.id,
    publicKey: shop.public_key,
    version: shop.version,
    currency: shop.currency,
    name: shop.name,
    email: shop.email,
    locale: shop.locale,
    locales: shop.locales,
    company: settings.company ?? null,
    vatRatePercent: settings.vatRatePercent ?? null,
    timeZone: settings.timeZone ?? null,
    undoSeconds: undoMs(shop) / 1000,
    survey: settings.survey ? { questions: [...settings.survey.questions] } : null,
    blindReviews: settings.blindReviews ?? false,
    orderAgainUrl: settings.orderAgainUrl ?? null,
    pickupPlaces: (settings.pickupPlaces ?? []).map((place) => ({ ...place })),
    backorderedNames: [...(settings.backorderedNames ?? [])],
    contactFilter: settings.contactFilter ?? 'off',
    theme: settings.theme ?? null,
    origins: shop.origins,
    usualSurvey: { questions: [...defaultQuestions] },
    sms: { isSetUp: config.sms !== undefined },
  };
}
