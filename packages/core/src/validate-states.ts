import { stateOf, type Workflow } from './workflow.ts';
import { checkName, type WorkflowError } from './workflow-error.ts';

export function stateErrors(workflow: Workflow): WorkflowError[] {
  const { groups = {}, initial, states } = workflow;
  return [
    ...checkName(workflow.key, 'key'),
    ...initialErrors(workflow, initial),
    ...Object.keys(groups).flatMap((name) => checkName(name, `groups.${name}`)),
    ...Object.entries(states).flatMap(([name, { group }]): WorkflowError[] => [
      ...checkName(name, `states.${name}`),
      ...(group === undefined || Object.hasOwn(groups, group)
        ? []
        : [{ path: `states.${name}.group`, code: 'unknown_group' as const, values: { name: group } }]),
    ]),
  ];
}

function initialErrors(workflow: Workflow, initial: string): WorkflowError[] {
  const state = stateOf(workflow, initial);
  if (!state) return [{ path: 'initial', code: 'unknown_state', values: { name: initial } }];
  return state.final ? [{ path: 'initial', code: 'initial_final', values: { name: initial } }] : [];
}
