import type { Locale, Workflow } from '@ordialog/core';
import { stateName } from '../document/named.ts';
import { statesInOrder } from '../document/states-in-order.ts';
import type { Option } from './choice-field.ts';

/** The states to choose from, as orders meet them. */
export function stateOptions(document: Workflow, locale: Locale): readonly Option<string>[] {
  return statesInOrder(document).map((value) => ({ value, text: stateName(document, value, locale, '') }));
}
