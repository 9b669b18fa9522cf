import type { Workflow } from '../workflow.ts';
import { freeTransition, stateTemplates } from './state-templates.ts';

/**
 * The free states of progress of seeds 003 and 004: any may follow any, or none is ever used. Some are the shop's
 * own and not shown. A buyer sees an order once its payment is confirmed or under way, unless it is shown or hidden
 * by hand.
 */
export const progressStates: Workflow = {
  key: 'progress-states',
  version: 1,
  name: {
    en: 'Free states of progress',
    ru: 'Свободные статусы',
    it: 'Stati di avanzamento liberi',
    fr: 'États d’avancement libres',
  },
  visibleWhen: { any: [{ fact: 'paid' }, { fact: 'paymentPending' }] },
  initial: 'recorded',
  onPlaced: [
    { type: 'email', to: 'seller', template: 'newOrder' },
    { type: 'email', to: 'buyer', template: 'orderPlaced' },
  ],
  states: Object.fromEntries(stateTemplates.map(({ key, state }) => [key, state])),
  transitions: stateTemplates.map(freeTransition),
  deadlines: [],
};
