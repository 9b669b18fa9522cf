import { type Condition, type State, type Transition, validateWorkflow, type Workflow } from '@ordialog/core';

const states = 200;
const transitions = 1000;
const text = { en: 'Text', ru: 'Текст', it: 'Testo', fr: 'Texte' };
const nameOf = (index: number) => `state${index % states}`;

/** Holds for the orders that are measured; looks at everything a condition can look at. */
const usual: Condition = {
  all: [
    { any: [{ availability: 'in_stock' }, { fact: 'paid' }] },
    { not: { fact: 'exception' } },
    { paymentMethod: ['card', 'bank_transfer'] },
  ],
};

/**
 * The largest workflow that is promised to be fast: every state leads to four others by names that all states share,
 * a tenth of the rows is automatic and never holds, another tenth leads out of any state, and each state has a
 * deadline.
 */
export function largestWorkflow(): Workflow {
  const each = Array.from({ length: states }, (_, index) => index);
  const rows: readonly Transition[] = [
    ...each.flatMap((from) =>
      [1, 2, 3, 4].map((step) => move(`go${step}`, [nameOf(from)], nameOf(from + step))),
    ),
    ...each.slice(0, transitions / 10).map((from) => ({
      ...move('settle', [nameOf(from)], nameOf(from + 7)),
      actors: ['system' as const],
      automatic: true as const,
      when: { fact: 'exception' },
    })),
    ...each.slice(0, transitions / 10).map((to) => move(`set${to}`, ['*'], nameOf(to))),
  ];
  const workflow: Workflow = {
    key: 'largest',
    version: 1,
    name: text,
    initial: nameOf(0),
    states: Object.fromEntries(each.map((index) => [nameOf(index), stateOf(index)])),
    transitions: rows,
    deadlines: each.map((index) => ({
      name: `deadline${index}`,
      state: nameOf(index),
      transition: 'go1',
      after: 'P3D',
      countsFrom: 'delivered',
      pausedBy: ['paymentClaimed', 'exception'],
      label: text,
    })),
  };
  const [error] = validateWorkflow(workflow);
  if (error) throw new Error(`${error.path}: ${error.code}`);
  return workflow;
}

function stateOf(index: number): State {
  return {
    phase: index === states - 1 ? 'done' : 'preparation',
    name: text,
    onEnter: [{ type: 'email', to: 'buyer', template: 'stateChanged' }],
  };
}

function move(name: string, from: readonly string[], to: string): Transition {
  return {
    name,
    from,
    to,
    actors: ['seller', 'system'],
    when: usual,
    label: text,
    sets: ['paymentClaimed'],
    clears: ['paymentClaimed', 'inTransit'],
    fields: [{ key: 'note', type: 'text', required: false, label: text }],
  };
}
