import type { Deadline, LocalizedText, State, Transition, Workflow } from '@ordialog/core';
import type { Patch } from './patch.ts';

type Whole = Omit<Workflow, 'key' | 'version' | 'groups' | 'states' | 'transitions' | 'deadlines'>;

/** Everything that can be done to a workflow's document. States and groups go by key, rows by their place. */
export type Change =
  | { readonly type: 'workflow'; readonly set: Patch<Whole> }
  | { readonly type: 'addGroup'; readonly key: string; readonly name: LocalizedText }
  | { readonly type: 'group'; readonly key: string; readonly name: LocalizedText }
  | { readonly type: 'removeGroup'; readonly key: string }
  | { readonly type: 'addState'; readonly key: string; readonly state: State; readonly way?: Transition }
  | { readonly type: 'state'; readonly key: string; readonly set: Patch<State> }
  | { readonly type: 'renameState'; readonly key: string; readonly to: string }
  | { readonly type: 'removeState'; readonly key: string }
  | { readonly type: 'addTransition'; readonly row: Transition; readonly at?: number }
  | { readonly type: 'transition'; readonly index: number; readonly set: Patch<Transition> }
  | { readonly type: 'moveTransition'; readonly index: number; readonly to: number }
  | { readonly type: 'removeTransition'; readonly index: number }
  | { readonly type: 'addDeadline'; readonly deadline: Deadline }
  | { readonly type: 'deadline'; readonly index: number; readonly set: Patch<Deadline> }
  | { readonly type: 'endDeadline'; readonly index: number; readonly transition: string }
  | { readonly type: 'removeDeadline'; readonly index: number };
