import { durationMs } from './duration.ts';
import { durationErrors } from './validate-duration.ts';
import { type Deadline, leavesFrom, stateOf, type Transition, type Workflow } from './workflow.ts';
import { checkName, type WorkflowError } from './workflow-error.ts';

export function deadlineErrors(workflow: Workflow): WorkflowError[] {
  const rows = Map.groupBy(workflow.transitions, ({ name }) => name);
  const names = new Set<string>();
  return workflow.deadlines.flatMap((deadline, index) => {
    const path = `deadlines.${index}`;
    const { name } = deadline;
    const twice = names.has(name);
    names.add(name);
    return [
      ...checkName(name, `${path}.name`),
      ...(twice ? [{ path: `${path}.name`, code: 'duplicate_deadline' as const, values: { name } }] : []),
      ...endErrors(workflow, deadline, rows.get(deadline.transition) ?? [], path),
      ...durationErrors(deadline.after, `${path}.after`),
      ...(deadline.grace === undefined ? [] : durationErrors(deadline.grace, `${path}.grace`)),
      ...reminderErrors(deadline, path),
    ];
  });
}

function endErrors(
  workflow: Workflow,
  { state: name, transition }: Deadline,
  rows: readonly Transition[],
  path: string,
): WorkflowError[] {
  const state = stateOf(workflow, name);
  if (!state) return [{ path: `${path}.state`, code: 'unknown_state', values: { name } }];
  if (state.final) return [{ path: `${path}.state`, code: 'deadline_in_final', values: { name } }];
  if (transition === '') return [{ path: `${path}.transition`, code: 'missing' }];
  const taken = rows.filter((row) => leavesFrom(row, name) && row.actors.includes('system'));
  const values = { transition, state: name };
  if (taken.length === 0) return [{ path: `${path}.transition`, code: 'deadline_leads_nowhere', values }];
  const asks = taken.every(({ fields }) => fields?.some(({ required }) => required));
  return asks ? [{ path: `${path}.transition`, code: 'deadline_has_fields', values }] : [];
}

function reminderErrors({ after, reminders = [] }: Deadline, path: string): WorkflowError[] {
  return reminders.flatMap(({ before }, at) => {
    const where = `${path}.reminders.${at}.before`;
    const errors = durationErrors(before, where);
    if (errors.length > 0) return errors;
    const early = (durationMs(before) ?? 0) >= (durationMs(after) ?? Number.POSITIVE_INFINITY);
    return early ? [{ path: where, code: 'reminder_too_early', values: { after } }] : [];
  });
}
