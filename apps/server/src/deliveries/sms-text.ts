import { type Locale, type Order, type PlannedEffect, stateOf, textIn, type Workflow } from '@ordialog/core';

/** What a text message about an order says: the state's own words for it, else its name. */
export function smsText(workflow: Workflow, order: Order, effect: PlannedEffect, locale: Locale): string {
  const state = stateOf(workflow, effect.state);
  const text = state?.sms ?? state?.comment ?? state?.name;
  return `${order.number}: ${text ? textIn(text, locale) : effect.state}`;
}
