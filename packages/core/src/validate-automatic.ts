import { type Condition, holds } from './condition.ts';
import { factsAskedFor } from './known-facts.ts';
import type { Order } from './order.ts';
import { factsAfter, longestChain } from './step.ts';
import { leavesFrom, type Transition, type Workflow } from './workflow.ts';
import type { WorkflowError } from './workflow-error.ts';
import { statesOnCircles } from './workflow-graph.ts';

type Subject = Pick<Order, 'availability' | 'payment' | 'delivery' | 'facts'>;

/** So many looks at a row decide whether a circle can run; what needs more is too entangled to be trusted. */
const mostLooks = 200_000;

/** Automatic transitions that can follow each other without end. */
export function automaticErrors(workflow: Workflow): WorkflowError[] {
  const rows = workflow.transitions.filter(({ automatic }) => automatic);
  if (rows.length === 0) return [];
  const circle = [...statesOnCircles(workflow, rows)];
  const endless = endlessFrom(rows, circle);
  if (endless === undefined) return [];
  const index = workflow.transitions.findIndex((row) => row.automatic && leavesFrom(row, endless));
  return [{ path: `transitions.${index}`, code: 'automatic_circle', values: { name: endless } }];
}

/** A state from which the steps go on for longer than the engine would follow them; undefined when there is none. */
function endlessFrom(rows: readonly Transition[], states: readonly string[]): string | undefined {
  const leading = rows.filter((row) => states.some((name) => leavesFrom(row, name)));
  const subjects = subjectsOf(leading, mostLooks / Math.max(1, states.length * leading.length));
  if (!subjects) return states[0];
  return states.find((state) => subjects.some((subject) => runsOn(leading, state, subject)));
}

function runsOn(rows: readonly Transition[], start: string, subject: Subject): boolean {
  let state = start;
  let { facts } = subject;
  for (let steps = 0; steps <= longestChain; steps++) {
    const order = { ...subject, facts };
    const row = rows.find((each) => leavesFrom(each, state) && each.to !== state && holds(each.when, order));
    if (!row) return false;
    state = row.to;
    facts = factsAfter(facts, row, '');
  }
  return true;
}

/** Orders that differ in everything the conditions ask for; undefined when there are more than `most`. */
function subjectsOf(rows: readonly Transition[], most: number): readonly Subject[] | undefined {
  const conditions = rows.flatMap(({ when }) => (when ? [when] : []));
  const facts = [...new Set(conditions.flatMap(factsAskedFor))];
  const payments = [...new Set(conditions.flatMap((each) => methodsIn(each, 'paymentMethod'))), ''];
  const deliveries = [...new Set(conditions.flatMap((each) => methodsIn(each, 'deliveryMethod'))), ''];
  const availabilities = ['in_stock', 'made_to_order', 'mixed'] as const;
  if (2 ** facts.length * payments.length * deliveries.length * availabilities.length > most)
    return undefined;
  const known = Array.from({ length: 2 ** facts.length }, (_, bits) =>
    Object.fromEntries(facts.flatMap((fact, at) => (bits & (1 << at) ? [[fact, '']] : []))),
  );
  return availabilities.flatMap((availability) =>
    payments.flatMap((payment) =>
      deliveries.flatMap((delivery) =>
        known.map((facts) => ({
          availability,
          payment: { method: payment },
          delivery: { method: delivery, price: 0 },
          facts,
        })),
      ),
    ),
  );
}

function methodsIn(condition: Condition, kind: 'paymentMethod' | 'deliveryMethod'): readonly string[] {
  if ('not' in condition) return methodsIn(condition.not, kind);
  if ('all' in condition) return condition.all.flatMap((each) => methodsIn(each, kind));
  if ('any' in condition) return condition.any.flatMap((each) => methodsIn(each, kind));
  if (kind === 'paymentMethod') return 'paymentMethod' in condition ? condition.paymentMethod : [];
  return 'deliveryMethod' in condition ? condition.deliveryMethod : [];
}
