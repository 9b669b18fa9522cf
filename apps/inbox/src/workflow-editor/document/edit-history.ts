import type { Workflow } from '@ordialog/core';

const longest = 200;

/** A document with what it was before and what was taken back. */
export interface EditHistory {
  readonly past: readonly Workflow[];
  readonly present: Workflow;
  readonly future: readonly Workflow[];
  /** The text that is being typed: until it is left, all of it is one step. */
  readonly typing?: string;
}

export function beginHistory(present: Workflow): EditHistory {
  return { past: [], present, future: [] };
}

export function record(history: EditHistory, present: Workflow, typing?: string): EditHistory {
  if (present === history.present) return history;
  const goesOn = typing !== undefined && typing === history.typing;
  return {
    past: goesOn ? history.past : [...history.past, history.present].slice(-longest),
    present,
    future: [],
    ...(typing === undefined ? {} : { typing }),
  };
}

/** What is typed from now on is a step of its own. */
export function endTyping({ past, present, future }: EditHistory): EditHistory {
  return { past, present, future };
}

export function undo({ past, present, future }: EditHistory): EditHistory {
  const before = past.at(-1);
  return before
    ? { past: past.slice(0, -1), present: before, future: [present, ...future] }
    : { past, present, future };
}

export function redo({ past, present, future }: EditHistory): EditHistory {
  const [next, ...later] = future;
  return next ? { past: [...past, present], present: next, future: later } : { past, present, future };
}
