import type { Workflow } from '@ordialog/core';

/** What the form shows. */
export type Selection =
  | { readonly part: 'workflow' }
  | { readonly part: 'state'; readonly key: string }
  | { readonly part: 'transition'; readonly index: number }
  | { readonly part: 'deadline'; readonly index: number };

export const wholeWorkflow: Selection = { part: 'workflow' };

/** Where a path of the document is edited. */
export function selectionAt(path: string, document: Workflow): Selection {
  const [list = '', place = ''] = path.split('.');
  const index = Number(place);
  if (list === 'states' && Object.hasOwn(document.states, place)) return { part: 'state', key: place };
  if (list === 'transitions' && document.transitions[index]) return { part: 'transition', index };
  if (list === 'deadlines' && document.deadlines[index]) return { part: 'deadline', index };
  return wholeWorkflow;
}

/** The path of what is chosen, empty for the whole. */
export function pathAt(selection: Selection): string {
  switch (selection.part) {
    case 'workflow':
      return '';
    case 'state':
      return `states.${selection.key}`;
    case 'transition':
      return `transitions.${selection.index}`;
    case 'deadline':
      return `deadlines.${selection.index}`;
  }
}

/** The same choice, or the whole where it is no longer in the document. */
export function stillThere(selection: Selection, document: Workflow): Selection {
  return selectionAt(pathAt(selection), document);
}
