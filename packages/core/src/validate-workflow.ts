import { type Locale, locales } from './locale.ts';
import { automaticErrors } from './validate-automatic.ts';
import { conditionErrors } from './validate-conditions.ts';
import { deadlineErrors } from './validate-deadlines.ts';
import { effectErrors } from './validate-effects.ts';
import { overlapErrors } from './validate-overlaps.ts';
import { stateErrors } from './validate-states.ts';
import { transitionErrors } from './validate-transitions.ts';
import type { Workflow } from './workflow.ts';
import type { WorkflowError } from './workflow-error.ts';
import { graphErrors } from './workflow-graph.ts';
import { workflowLimits } from './workflow-limits.ts';
import { textsIn } from './workflow-parts.ts';

/**
 * What is to be mended in a workflow document, each with its path and a stable code; empty when it may run, and no
 * more than anyone reads at once. The document's shape is checked before this, where it enters (`@ordialog/protocol`).
 */
export function validateWorkflow(
  workflow: Workflow,
  languages: readonly Locale[] = locales,
): readonly WorkflowError[] {
  const sizes = sizeErrors(workflow);
  if (sizes.length > 0) return sizes;
  return [
    ...stateErrors(workflow),
    ...transitionErrors(workflow),
    ...deadlineErrors(workflow),
    ...effectErrors(workflow),
    ...conditionErrors(workflow),
    ...overlapErrors(workflow),
    ...graphErrors(workflow),
    ...automaticErrors(workflow),
    ...textErrors(workflow, languages),
  ].slice(0, workflowLimits.errors);
}

function sizeErrors(workflow: Workflow): WorkflowError[] {
  const sizes = {
    states: Object.keys(workflow.states).length,
    groups: Object.keys(workflow.groups ?? {}).length,
    transitions: workflow.transitions.length,
    deadlines: workflow.deadlines.length,
  };
  const errors = (['states', 'groups', 'transitions', 'deadlines'] as const)
    .filter((path) => sizes[path] > workflowLimits[path])
    .map((path): WorkflowError => ({ path, code: 'over_limit', values: { limit: workflowLimits[path] } }));
  const starts = workflow.transitions.reduce((sum, { from }) => sum + from.length, 0);
  return starts > workflowLimits.starts
    ? [...errors, { path: 'transitions', code: 'over_limit', values: { limit: workflowLimits.starts } }]
    : errors;
}

function textErrors(workflow: Workflow, languages: readonly Locale[]): WorkflowError[] {
  const errors: WorkflowError[] = [];
  for (const { path, text } of textsIn(workflow)) {
    for (const language of languages) {
      if (text[language]?.trim()) continue;
      errors.push({ path: `${path}.${language}`, code: 'missing_text', values: { language } });
    }
    if (errors.length >= workflowLimits.errors) break;
  }
  return errors;
}
