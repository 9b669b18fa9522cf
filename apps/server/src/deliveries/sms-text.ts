import { type Locale, type Order, type PlannedEffect, stateOf, textIn, type Workflow } from '@ordialog/core';
import { fitSms } from './sms/fit-sms.ts';

/** What a text message about an order says: whose it is, then the state's own words for it, else its name. */
export function smsText(
  workflow: Workflow,
  order: Order,
  effect: PlannedEffect,
  { shop, locale }: { shop: { readonly name: string }; locale: Locale },
): string {
  const state = stateOf(workflow, effect.state);
  const text = state?.sms ?? state?.comment ?? state?.name;
  return fitSms(`${shop.name} ${order.number}: ${text ? textIn(text, locale) : effect.state}`);
}
