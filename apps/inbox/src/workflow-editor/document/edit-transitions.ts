import type { Transition, Workflow } from '@ordialog/core';
import { type Patch, patched } from './patch.ts';

/** Deadlines name a transition: they follow it to its new name, unless other rows keep the old one. */
export function changeTransition(document: Workflow, index: number, set: Patch<Transition>): Workflow {
  const before = document.transitions[index];
  if (!before) return document;
  const after = patched(before, set);
  const transitions = document.transitions.with(index, after);
  const follows = after.name !== before.name && !transitions.some(({ name }) => name === before.name);
  return {
    ...document,
    transitions,
    deadlines: follows
      ? document.deadlines.map((each) =>
          each.transition === before.name ? { ...each, transition: after.name } : each,
        )
      : document.deadlines,
  };
}

/** The place counts: of rows with one name the first that fits is taken. */
export function moveTransition(document: Workflow, index: number, to: number): Workflow {
  const { transitions } = document;
  const row = transitions[index];
  if (!row || to < 0 || to >= transitions.length) return document;
  return { ...document, transitions: transitions.toSpliced(index, 1).toSpliced(to, 0, row) };
}

export function removeTransition(document: Workflow, index: number): Workflow {
  return { ...document, transitions: document.transitions.filter((_, each) => each !== index) };
}
