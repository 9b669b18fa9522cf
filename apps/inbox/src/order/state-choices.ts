import { type Locale, type Phase, phases, textIn } from '@ordialog/core';
import type { WorkflowDocument } from '@ordialog/protocol';

interface StateChoice {
  readonly state: string;
  readonly name: string;
}

/** The states an order may be put into, those of a phase together, with their names in the reader's language. */
export function stateChoices(
  { states, groups }: Pick<WorkflowDocument, 'states' | 'groups'>,
  current: string,
  locale: Locale,
): readonly { readonly phase: Phase; readonly states: readonly StateChoice[] }[] {
  const all = Object.entries(states).filter(([state]) => state !== current);
  return phases.flatMap((phase) => {
    const inPhase = all.flatMap(([state, { phase: its, name, group }]) => {
      if (its !== phase) return [];
      const groupName = group && groups?.[group]?.name;
      const own = textIn(name, locale);
      return [{ state, name: groupName ? `${textIn(groupName, locale)}: ${own}` : own }];
    });
    return inPhase.length > 0 ? [{ phase, states: inPhase }] : [];
  });
}
