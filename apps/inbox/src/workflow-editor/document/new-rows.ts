import {
  blankState,
  type Deadline,
  leavesFrom,
  stateTemplates,
  type Transition,
  type Workflow,
} from '@ordialog/core';
import { newName } from './new-name.ts';
import { statesInOrder } from './states-in-order.ts';

/** A way out of a state, for the seller, to the state after it in the document. */
export function newTransition(document: Workflow, from: string): Transition {
  const keys = statesInOrder(document);
  const to = keys[keys.indexOf(from) + 1] ?? keys.find((key) => key !== from) ?? from;
  const name = newName(
    `go to ${to}`,
    'move',
    document.transitions.map((row) => row.name),
  );
  return { name, from: [from], to, actors: ['seller'], label: { en: '' } };
}

/** Three days in a state; then what the system may already do there, else what may come to be chosen. */
export function newDeadline({ transitions, deadlines }: Workflow, state: string): Deadline {
  const taken = deadlines.map(({ name }) => name);
  const leaving = transitions.filter((row) => leavesFrom(row, state) && row.actors.includes('system'));
  const { name = '' } = leaving.find(({ automatic }) => !automatic) ?? leaving[0] ?? {};
  return {
    name: newName(state, 'deadline', taken),
    state,
    transition: name,
    after: 'P3D',
    label: { en: '' },
  };
}

/** The texts of a new state as its template has them, under a key that is free. */
export function stateFrom(templateKey: string, { states, transitions }: Workflow) {
  const template = [blankState, ...stateTemplates].find(({ key }) => key === templateKey);
  if (!template) return undefined;
  const key = newName(template.key, 'state', Object.keys(states));
  const name = newName(template.transition.name, 'move', []);
  const taken = transitions.some((row) => row.name === template.transition.name);
  return {
    key,
    state: template.state,
    transition: { ...template.transition, ...(taken ? { name: `${name}_${key}` } : {}) },
  };
}
