import type { Workflow } from '@ordialog/core';
import type { Change } from './change.ts';
import { endDeadline } from './edit-deadlines.ts';
import { addGroup, changeGroup, removeGroup } from './edit-groups.ts';
import { addState, changeState, removeState, renameState } from './edit-states.ts';
import { changeTransition, moveTransition, removeTransition } from './edit-transitions.ts';
import { patched } from './patch.ts';

/** The document after a change; the same one when there is nothing to be changed. */
export function edit(document: Workflow, change: Change): Workflow {
  const { transitions, deadlines } = document;
  switch (change.type) {
    case 'workflow':
      return patched<Workflow>(document, change.set);
    case 'addGroup':
      return addGroup(document, change.key, change.name);
    case 'group':
      return changeGroup(document, change.key, change.name);
    case 'removeGroup':
      return removeGroup(document, change.key);
    case 'addState':
      return addState(document, change.key, change.state, change.way);
    case 'state':
      return changeState(document, change.key, change.set);
    case 'renameState':
      return renameState(document, change.key, change.to);
    case 'removeState':
      return removeState(document, change.key);
    case 'addTransition':
      return {
        ...document,
        transitions: transitions.toSpliced(change.at ?? transitions.length, 0, change.row),
      };
    case 'transition':
      return changeTransition(document, change.index, change.set);
    case 'moveTransition':
      return moveTransition(document, change.index, change.to);
    case 'removeTransition':
      return removeTransition(document, change.index);
    case 'addDeadline':
      return { ...document, deadlines: [...deadlines, change.deadline] };
    case 'deadline':
      return {
        ...document,
        deadlines: deadlines.map((each, index) =>
          index === change.index ? patched(each, change.set) : each,
        ),
      };
    case 'endDeadline':
      return endDeadline(document, change.index, change.transition);
    case 'removeDeadline':
      return { ...document, deadlines: deadlines.filter((_, index) => index !== change.index) };
  }
}
