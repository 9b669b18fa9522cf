import { durationMs } from './duration.ts';
import { type Locale, type LocalizedText, locales } from './locale.ts';
import { anyState, leavesFrom, stateOf, type Transition, type Workflow } from './workflow.ts';
import { checkName, type WorkflowError } from './workflow-error.ts';
import { reachableStates, statesWithoutEnd } from './workflow-graph.ts';

/** More than any shop needs, and little enough that a hostile document costs nothing. */
export const workflowLimits = { states: 500, transitions: 2500, deadlines: 500 } as const;

/**
 * Every error of a workflow document, each with its path, a stable code and the mend; empty when it may run.
 * The document's shape is checked before this, where it enters (`@ordialog/protocol`).
 */
export function validateWorkflow(
  workflow: Workflow,
  languages: readonly Locale[] = locales,
): readonly WorkflowError[] {
  const counts = sizeErrors(workflow);
  if (counts.length > 0) return counts;
  return [
    ...stateErrors(workflow),
    ...workflow.transitions.flatMap((row, index) => transitionErrors(workflow, row, `transitions.${index}`)),
    ...deadlineErrors(workflow),
    ...overlapErrors(workflow),
    ...graphErrors(workflow),
    ...textErrors(workflow, languages),
  ];
}

function sizeErrors(workflow: Workflow): WorkflowError[] {
  const sizes = {
    states: Object.keys(workflow.states).length,
    transitions: workflow.transitions.length,
    deadlines: workflow.deadlines.length,
  };
  return (['states', 'transitions', 'deadlines'] as const)
    .filter((part) => sizes[part] > workflowLimits[part])
    .map((part) => ({ path: part, code: 'too_many', message: `Keep to ${workflowLimits[part]} ${part}.` }));
}

function stateErrors(workflow: Workflow): WorkflowError[] {
  const errors = Object.keys(workflow.states).flatMap((name) => checkName(name, `states.${name}`));
  if (!stateOf(workflow, workflow.initial)) {
    errors.push({
      path: 'initial',
      code: 'unknown_state',
      message: `Name one of the states, not "${workflow.initial}".`,
    });
  }
  return errors;
}

function transitionErrors(workflow: Workflow, row: Transition, path: string): WorkflowError[] {
  const errors = checkName(row.name, `${path}.name`);
  const unknown = (name: string, where: string) =>
    errors.push({ path: `${path}.${where}`, code: 'unknown_state', message: `There is no state "${name}".` });
  if (!stateOf(workflow, row.to)) unknown(row.to, 'to');
  row.from.forEach((name, index) => {
    if (name === anyState) return;
    const state = stateOf(workflow, name);
    if (!state) unknown(name, `from.${index}`);
    else if (state.final) {
      errors.push({
        path: `${path}.from.${index}`,
        code: 'leaves_final',
        message: `"${name}" is final: nothing leads out of it.`,
      });
    }
  });
  if (row.automatic && !row.actors.includes('system')) {
    errors.push({
      path: `${path}.actors`,
      code: 'automatic_needs_system',
      message: 'Let "system" take an automatic transition.',
    });
  }
  if (row.automatic && row.fields?.some(({ required }) => required)) {
    errors.push({
      path: `${path}.fields`,
      code: 'automatic_has_fields',
      message: 'Nobody fills in the fields of an automatic transition.',
    });
  }
  const keys = (row.fields ?? []).map(({ key }) => key);
  if (new Set(keys).size < keys.length) {
    errors.push({
      path: `${path}.fields`,
      code: 'duplicate_field',
      message: 'Give each field a key of its own.',
    });
  }
  return errors;
}

function deadlineErrors(workflow: Workflow): WorkflowError[] {
  return workflow.deadlines.flatMap((deadline, index) => {
    const path = `deadlines.${index}`;
    const errors = checkName(deadline.name, `${path}.name`);
    if (workflow.deadlines.findIndex(({ name }) => name === deadline.name) !== index) {
      errors.push({
        path: `${path}.name`,
        code: 'duplicate_deadline',
        message: `"${deadline.name}" stands twice.`,
      });
    }
    if (!stateOf(workflow, deadline.state)) {
      errors.push({
        path: `${path}.state`,
        code: 'unknown_state',
        message: `There is no state "${deadline.state}".`,
      });
    }
    const takes = workflow.transitions.some(
      (row) =>
        row.name === deadline.transition && leavesFrom(row, deadline.state) && row.actors.includes('system'),
    );
    if (!takes) {
      const message = `"system" needs a transition "${deadline.transition}" from "${deadline.state}".`;
      errors.push({ path: `${path}.transition`, code: 'deadline_leads_nowhere', message });
    }
    if (!durationMs(deadline.after)) {
      errors.push({
        path: `${path}.after`,
        code: 'invalid_duration',
        message: 'Write an ISO 8601 duration such as P3D.',
      });
    }
    return errors;
  });
}

/** Two rows that always both fit: the second could never be taken. */
function overlapErrors({ transitions }: Workflow): WorkflowError[] {
  const firstWithoutCondition = new Map<string, number>();
  const errors: WorkflowError[] = [];
  transitions.forEach((row, index) => {
    for (const from of row.from) {
      for (const actor of row.actors) {
        const key = JSON.stringify([row.name, from, actor]);
        if (firstWithoutCondition.has(key)) {
          const message = `Never taken: an earlier "${row.name}" from "${from}" for "${actor}" has no condition.`;
          errors.push({ path: `transitions.${index}`, code: 'shadowed', message });
        } else if (!row.when) firstWithoutCondition.set(key, index);
      }
    }
  });
  return errors;
}

function graphErrors(workflow: Workflow): WorkflowError[] {
  const reachable = reachableStates(workflow);
  const endless = statesWithoutEnd(workflow);
  return Object.keys(workflow.states).flatMap((name) => {
    if (!reachable.has(name)) {
      return [{ path: `states.${name}`, code: 'unreachable', message: `No transition leads to "${name}".` }];
    }
    return endless.has(name)
      ? [
          {
            path: `states.${name}`,
            code: 'no_way_to_end',
            message: `No way leads from "${name}" to a final state.`,
          },
        ]
      : [];
  });
}

function textErrors(workflow: Workflow, languages: readonly Locale[]): WorkflowError[] {
  const missing = (text: LocalizedText | undefined, path: string): WorkflowError[] =>
    text === undefined
      ? []
      : languages
          .filter((language) => !text[language]?.trim())
          .map((language) => ({
            path: `${path}.${language}`,
            code: 'missing_text',
            message: `Write this text in "${language}".`,
          }));
  return [
    ...missing(workflow.name, 'name'),
    ...Object.entries(workflow.states).flatMap(([name, state]) => [
      ...missing(state.name, `states.${name}.name`),
      ...missing(state.comment, `states.${name}.comment`),
    ]),
    ...workflow.transitions.flatMap((row, index) => [
      ...missing(row.label, `transitions.${index}.label`),
      ...missing(row.log, `transitions.${index}.log`),
      ...missing(row.confirmation, `transitions.${index}.confirmation`),
      ...(row.fields ?? []).flatMap((field, at) =>
        missing(field.label, `transitions.${index}.fields.${at}.label`),
      ),
    ]),
    ...workflow.deadlines.flatMap((deadline, index) => missing(deadline.label, `deadlines.${index}.label`)),
  ];
}
