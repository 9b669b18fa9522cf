import type { Effect, LocalizedText, State, Workflow } from '@ordialog/core';

const text = (en: string): LocalizedText => ({ en, ru: en, it: en, fr: en });

const state = (name: string, onEnter: readonly Effect[]): State => ({
  phase: 'preparation',
  name: text(name),
  onEnter,
});

const mail: Effect = { type: 'email', to: 'buyer', template: 'stateChanged' };

/** One state for each kind of effect; any may follow any. */
const states: Workflow['states'] = {
  new: state('New', []),
  mailed: state('Mailed', [mail]),
  invoiced: state('Invoiced', [{ type: 'invoice' }]),
  billed: state('Billed', [mail, { type: 'invoice' }]),
  packed: state('Packed', [{ type: 'label' }]),
  texted: { ...state('Texted', [{ type: 'sms', to: 'buyer' }]), sms: text('Your parcel is on its way') },
  reported: state('Reported', [{ type: 'report' }]),
  asked: state('Asked', [{ type: 'email', to: 'buyer', template: 'survey' }]),
};

export const effectsWorkflow: Workflow = {
  key: 'effects',
  version: 1,
  name: text('Effects'),
  initial: 'new',
  states,
  transitions: Object.keys(states).map((to) => ({
    name: to,
    from: ['*'],
    to,
    actors: ['seller'],
    label: text(to),
  })),
  deadlines: [],
};
