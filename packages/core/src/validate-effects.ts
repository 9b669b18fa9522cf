import { durationErrors } from './validate-duration.ts';
import { stateOf, type Workflow } from './workflow.ts';
import type { WorkflowError } from './workflow-error.ts';
import { effectsIn } from './workflow-parts.ts';

export function effectErrors(workflow: Workflow): WorkflowError[] {
  return effectsIn(workflow).flatMap(({ path, state: name, effects }) =>
    effects.flatMap((effect, at): WorkflowError[] => {
      const where = `${path}.${at}`;
      if ('after' in effect && effect.after !== undefined)
        return durationErrors(effect.after, `${where}.after`);
      const state = stateOf(workflow, name);
      return effect.type === 'report' && state && !state.connector
        ? [{ path: where, code: 'report_without_connector', values: { name } }]
        : [];
    }),
  );
}
