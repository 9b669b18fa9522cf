import { factsAskedFor, knownFacts, sizeOf } from './known-facts.ts';
import type { Workflow } from './workflow.ts';
import type { WorkflowError } from './workflow-error.ts';
import { workflowLimits } from './workflow-limits.ts';
import { conditionsIn } from './workflow-parts.ts';

/** A fact that nothing sets is a slip of the pen: what asks for it would never happen, or always. */
export function conditionErrors(workflow: Workflow): WorkflowError[] {
  const known = knownFacts(workflow);
  const facts = (names: readonly string[], path: string): WorkflowError[] =>
    names
      .filter((name) => !known.has(name))
      .map((name) => ({ path, code: 'unknown_fact', values: { name, known: [...known].join(', ') } }));
  return [
    ...conditionsIn(workflow).flatMap(({ path, condition }): WorkflowError[] =>
      sizeOf(condition) > workflowLimits.conditions
        ? [{ path, code: 'too_complex', values: { limit: workflowLimits.conditions } }]
        : facts([...new Set(factsAskedFor(condition))], path),
    ),
    ...workflow.transitions.flatMap(({ clears = [] }, index) =>
      clears.flatMap((name, at) => facts([name], `transitions.${index}.clears.${at}`)),
    ),
    ...workflow.deadlines.flatMap(({ countsFrom, pausedBy = [] }, index) => [
      ...(countsFrom === undefined ? [] : facts([countsFrom], `deadlines.${index}.countsFrom`)),
      ...pausedBy.flatMap((name, at) => facts([name], `deadlines.${index}.pausedBy.${at}`)),
    ]),
  ];
}
