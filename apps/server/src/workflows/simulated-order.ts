import {
  type History,
  type Locale,
  type PathStep,
  pathTaken,
  type SimulatedRefusal,
  type SimulatedSend,
  type Simulation,
  stateOf,
  textIn,
  type Workflow,
} from '@ordialog/core';
import { problemTexts } from '@ordialog/i18n';
import type { PathStepView, SimulatedOrder } from '@ordialog/protocol';
import type { Shop } from '../db/tables/shops.ts';
import { plannedSend } from '../orders/preview-transition.ts';

interface Simulated {
  readonly draft: Workflow;
  /** The workflow that the order really follows. */
  readonly real: Workflow;
  readonly history: History & { readonly story?: SimulatedOrder['story'] };
  readonly simulation: Simulation;
  readonly shop: Shop;
  readonly locale: Locale;
}

/** An order's life under a draft beside its real one, in the reader's words. */
export function simulatedOrder({
  draft,
  real,
  history,
  simulation,
  shop,
  locale,
}: Simulated): SimulatedOrder {
  const { order, path, refused, sends } = simulation;
  const { entries, story } = history;
  const past = pathTaken(entries);
  return {
    number: order.number,
    ...(story ? { story } : { orderId: history.order.id }),
    past: past.map((step) => stepView(real, step, locale)),
    path: path.map((step) => stepView(draft, step, locale)),
    differsAt: differsAt(past, path),
    refused: refused.map((each) => refusalView(draft, real, each, locale)),
    sends: sends.map((send) => sendView(draft, simulation, send, shop)),
  };
}

function differsAt(past: readonly PathStep[], path: readonly PathStep[]): number | null {
  const length = Math.max(past.length, path.length);
  const index = Array.from({ length }, (_, at) => at).find((at) => past[at]?.state !== path[at]?.state);
  return index ?? null;
}

function stepView(
  workflow: Workflow,
  { state, at, by, transition, deadline }: PathStep,
  locale: Locale,
): PathStepView {
  const phase = stateOf(workflow, state)?.phase ?? 'trouble';
  return {
    state,
    stateName: nameOf(workflow, state, locale),
    phase,
    at,
    by,
    ...(transition === undefined ? {} : { transition }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

function refusalView(
  draft: Workflow,
  real: Workflow,
  { at, by, name, state, code }: SimulatedRefusal,
  locale: Locale,
): SimulatedOrder['refused'][number] {
  const row = real.transitions.find((each) => each.name === name);
  return {
    at,
    by,
    name,
    label: row ? textIn(row.label, locale) : nameOf(real, name, locale),
    state,
    stateName: nameOf(draft, state, locale),
    code,
    message: problemTexts[locale](code),
  };
}

function sendView(
  draft: Workflow,
  { order }: Simulation,
  { at, effect }: SimulatedSend,
  shop: Shop,
): SimulatedOrder['sends'][number] {
  const { type, to, locale, subject } = plannedSend(effect, { workflow: draft, order, shop });
  const { state } = effect;
  switch (effect.type) {
    case 'email':
      return { at, type, template: effect.template, to, locale, subject, state };
    case 'sms':
      return { at, type, to, locale, subject, state };
    case 'invoice':
    case 'label':
    case 'report':
      return { at, type, subject, state };
  }
}

/** A forced state stands in a version that may have been left. */
function nameOf(workflow: Workflow, state: string, locale: Locale): string {
  const name = stateOf(workflow, state)?.name;
  return name ? textIn(name, locale) : state;
}
