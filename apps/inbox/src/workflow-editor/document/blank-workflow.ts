import { type LocalizedText, stateTemplates, type Workflow } from '@ordialog/core';
import { newName } from './new-name.ts';

/** The least that orders can go through: it is taken up and it is done. */
export function blankWorkflow(key: string, name: LocalizedText): Workflow {
  const states = stateTemplates.filter((each) => each.key === 'recorded' || each.key === 'delivered');
  return {
    key,
    version: 1,
    name,
    initial: 'recorded',
    states: Object.fromEntries(states.map(({ key: state, state: parts }) => [state, parts])),
    transitions: states
      .filter((each) => each.key === 'delivered')
      .map(({ key: to, transition }) => ({ ...transition, from: ['recorded'], to, actors: ['seller'] })),
    deadlines: [],
    onPlaced: [
      { type: 'email', to: 'seller', template: 'newOrder' },
      { type: 'email', to: 'buyer', template: 'orderPlaced' },
    ],
  };
}

/** The same under a key that is free. */
export function copyOf(workflow: Workflow, taken: readonly string[]): Workflow {
  return { ...workflow, key: newName(workflow.key, 'workflow', taken), version: 1 };
}
