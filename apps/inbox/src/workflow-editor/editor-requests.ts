import type { Workflow } from '@ordialog/core';
import type { Change } from './document/change.ts';
import type { Selection } from './document/selection.ts';

/** What the editor's elements ask of the page above them. They change nothing themselves. */
export interface EditorRequests {
  edit: { change: Change; typing?: string };
  select: { selection: Selection; path?: string };
  undo: undefined;
  redo: undefined;
  /** A text was left: what is typed next is a step of its own. */
  pause: undefined;
  save: undefined;
  revert: undefined;
  /** Somebody saved a newer version: give the draft up for it, or go on with the draft. */
  'take-theirs': undefined;
  'keep-mine': undefined;
  export: { key: string };
  'make-default': { key: string };
  'reload-list': undefined;
  /** Open a new workflow; the draft is kept until it is saved or thrown away. */
  begin: { document: Workflow };
  'begin-template': { key: string };
  'begin-copy': { key: string };
  import: { text: string };
  'discard-draft': { key: string };
  simulate: { orders: 'past' | 'sample' | undefined };
  /** What would become of running orders of older versions? */
  'plan-moves': { key: string };
}

/** Dispatches `workflow-…`; it bubbles out of shadow roots until somebody handles it. */
export function askEditor<N extends keyof EditorRequests>(
  from: EventTarget,
  name: N,
  ...[detail]: EditorRequests[N] extends undefined ? [] : [EditorRequests[N]]
): void {
  from.dispatchEvent(new CustomEvent(`workflow-${name}`, { bubbles: true, composed: true, detail }));
}

/** Handles a request, which then goes no further. */
export function onAskEditor<N extends keyof EditorRequests>(
  host: EventTarget,
  name: N,
  handle: (detail: EditorRequests[N]) => void,
): void {
  host.addEventListener(`workflow-${name}`, (event) => {
    event.stopPropagation();
    handle((event as CustomEvent<EditorRequests[N]>).detail);
  });
}
