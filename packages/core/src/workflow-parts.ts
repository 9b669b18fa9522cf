import type { Condition } from './condition.ts';
import type { LocalizedText } from './locale.ts';
import type { Effect, Workflow } from './workflow.ts';

type Part<Name extends string, T> = { readonly path: string } & Readonly<Record<Name, T>>;

/** Every list of effects of a document, with the state in which they are carried out. */
export function effectsIn(workflow: Workflow): (Part<'effects', readonly Effect[]> & { state: string })[] {
  const found: (Part<'effects', readonly Effect[]> & { state: string })[] = [];
  const add = (path: string, state: string, effects: readonly Effect[] | undefined) => {
    if (effects) found.push({ path, state, effects });
  };
  add('onPlaced', workflow.initial, workflow.onPlaced);
  for (const [name, { onEnter }] of Object.entries(workflow.states)) {
    add(`states.${name}.onEnter`, name, onEnter);
  }
  workflow.transitions.forEach(({ to, effects }, index) => {
    add(`transitions.${index}.effects`, to, effects);
  });
  workflow.deadlines.forEach(({ state, reminders }, index) => {
    reminders?.forEach(({ effects }, at) => {
      add(`deadlines.${index}.reminders.${at}.effects`, state, effects);
    });
  });
  return found;
}

/** Every condition of a document. */
export function conditionsIn(workflow: Workflow): Part<'condition', Condition>[] {
  const found: Part<'condition', Condition>[] = [];
  const add = (path: string, condition: Condition | undefined) => {
    if (condition) found.push({ path, condition });
  };
  add('visibleWhen', workflow.visibleWhen);
  for (const [name, { waitingFor }] of Object.entries(workflow.states)) {
    waitingFor?.forEach(({ when }, at) => {
      add(`states.${name}.waitingFor.${at}.when`, when);
    });
  }
  workflow.transitions.forEach(({ when }, index) => {
    add(`transitions.${index}.when`, when);
  });
  return found;
}

/** Every text of a document. */
export function textsIn(workflow: Workflow): Part<'text', LocalizedText>[] {
  const found: Part<'text', LocalizedText>[] = [];
  const add = (path: string, text: LocalizedText | undefined) => {
    if (text) found.push({ path, text });
  };
  add('name', workflow.name);
  for (const [name, group] of Object.entries(workflow.groups ?? {})) add(`groups.${name}.name`, group.name);
  for (const [name, state] of Object.entries(workflow.states)) {
    add(`states.${name}.name`, state.name);
    add(`states.${name}.comment`, state.comment);
    add(`states.${name}.sms`, state.sms);
  }
  workflow.transitions.forEach((row, index) => {
    const path = `transitions.${index}`;
    add(`${path}.label`, row.label);
    add(`${path}.log`, row.log);
    add(`${path}.confirmation`, row.confirmation);
    row.fields?.forEach((field, at) => {
      add(`${path}.fields.${at}.label`, field.label);
    });
  });
  workflow.deadlines.forEach(({ label }, index) => {
    add(`deadlines.${index}.label`, label);
  });
  return found;
}
