import { anyState, stateOf, type Transition, type Workflow } from './workflow.ts';
import { checkName, type WorkflowError, type WorkflowErrorCode } from './workflow-error.ts';

export function transitionErrors(workflow: Workflow): WorkflowError[] {
  return workflow.transitions.flatMap((row, index) => {
    const path = `transitions.${index}`;
    return [
      ...checkName(row.name, `${path}.name`),
      ...endErrors(workflow, row, path),
      ...automaticErrors(row, path),
      ...fieldErrors(row, path),
      ...(row.sets ?? []).flatMap((fact, at) => checkName(fact, `${path}.sets.${at}`)),
    ];
  });
}

function endErrors(workflow: Workflow, { from, to, actors }: Transition, path: string): WorkflowError[] {
  const error = (where: string, code: WorkflowErrorCode, name: string): WorkflowError[] => [
    { path: `${path}.${where}`, code, values: { name } },
  ];
  const starts = from.flatMap((name, at) => {
    if (name === anyState) return [];
    const state = stateOf(workflow, name);
    if (!state) return error(`from.${at}`, 'unknown_state', name);
    return state.final ? error(`from.${at}`, 'leaves_final', name) : [];
  });
  return [
    ...starts,
    ...(from.length === 0 ? error('from', 'no_start', '') : []),
    ...(stateOf(workflow, to) ? [] : error('to', 'unknown_state', to)),
    ...(actors.length === 0 ? error('actors', 'no_actor', '') : []),
  ];
}

function automaticErrors({ automatic, from, to, actors, fields }: Transition, path: string): WorkflowError[] {
  if (!automatic) return [];
  return [
    ...(actors.includes('system')
      ? []
      : [{ path: `${path}.actors`, code: 'automatic_needs_system' as const }]),
    ...(fields?.some(({ required }) => required)
      ? [{ path: `${path}.fields`, code: 'automatic_has_fields' as const }]
      : []),
    ...(from.length > 0 && from.every((name) => name === to)
      ? [{ path: `${path}.to`, code: 'automatic_stays' as const, values: { name: to } }]
      : []),
  ];
}

function fieldErrors({ fields = [] }: Transition, path: string): WorkflowError[] {
  return fields.flatMap(({ key }, at): WorkflowError[] => [
    ...checkName(key, `${path}.fields.${at}.key`),
    ...(fields.findIndex((other) => other.key === key) === at
      ? []
      : [{ path: `${path}.fields.${at}.key`, code: 'duplicate_field' as const, values: { name: key } }]),
  ]);
}
