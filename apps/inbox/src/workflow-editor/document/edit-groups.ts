import type { LocalizedText, Workflow } from '@ordialog/core';
import { patched } from './patch.ts';

export function addGroup(document: Workflow, key: string, name: LocalizedText): Workflow {
  const groups = Object.entries(document.groups ?? {});
  return groups.some(([taken]) => taken === key)
    ? document
    : { ...document, groups: Object.fromEntries([...groups, [key, { name }]]) };
}

export function changeGroup(document: Workflow, key: string, name: LocalizedText): Workflow {
  const groups = Object.entries(document.groups ?? {});
  return {
    ...document,
    groups: Object.fromEntries(groups.map(([each, group]) => [each, each === key ? { name } : group])),
  };
}

/** Its states stay, and stand by themselves again. */
export function removeGroup(document: Workflow, key: string): Workflow {
  const left = Object.entries(document.groups ?? {}).filter(([each]) => each !== key);
  const states = Object.entries(document.states).map(
    ([name, state]) => [name, state.group === key ? patched(state, { group: undefined }) : state] as const,
  );
  return patched(document, {
    groups: left.length > 0 ? Object.fromEntries(left) : undefined,
    states: Object.fromEntries(states),
  });
}
