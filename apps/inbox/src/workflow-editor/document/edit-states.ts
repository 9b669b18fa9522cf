import type { State, Transition, Workflow } from '@ordialog/core';
import { isName } from './new-name.ts';
import { type Patch, patched } from './patch.ts';

export function addState(document: Workflow, key: string, state: State, way?: Transition): Workflow {
  if (Object.hasOwn(document.states, key)) return document;
  return {
    ...document,
    states: Object.fromEntries([...Object.entries(document.states), [key, state]]),
    transitions: way ? [...document.transitions, way] : document.transitions,
  };
}

export function changeState(document: Workflow, key: string, set: Patch<State>): Workflow {
  const states = Object.entries(document.states).map(
    ([name, state]) => [name, name === key ? patched(state, set) : state] as const,
  );
  return { ...document, states: Object.fromEntries(states) };
}

/** Whatever speaks of the state follows. A name that is taken or cannot be one changes nothing. */
export function renameState(document: Workflow, key: string, to: string): Workflow {
  if (!isName(to) || Object.hasOwn(document.states, to) || !Object.hasOwn(document.states, key)) {
    return document;
  }
  const renamed = (name: string) => (name === key ? to : name);
  return {
    ...document,
    initial: renamed(document.initial),
    states: Object.fromEntries(
      Object.entries(document.states).map(([name, state]) => [renamed(name), state]),
    ),
    transitions: document.transitions.map((row) =>
      row.to === key || row.from.includes(key)
        ? { ...row, from: row.from.map(renamed), to: renamed(row.to) }
        : row,
    ),
    deadlines: document.deadlines.map((each) => (each.state === key ? { ...each, state: to } : each)),
  };
}

/** With it go the transitions that only lead into or out of it, and its deadlines. */
export function removeState(document: Workflow, key: string): Workflow {
  const states = Object.entries(document.states).filter(([name]) => name !== key);
  const [first] = states;
  if (!first || states.length === Object.keys(document.states).length) return document;
  return {
    ...document,
    initial: document.initial === key ? first[0] : document.initial,
    states: Object.fromEntries(states),
    transitions: document.transitions.flatMap((row) => {
      if (row.to === key) return [];
      const from = row.from.filter((name) => name !== key);
      if (from.length === row.from.length) return [row];
      return from.length > 0 ? [{ ...row, from }] : [];
    }),
    deadlines: document.deadlines.filter(({ state }) => state !== key),
  };
}
