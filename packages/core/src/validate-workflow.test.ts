import { expect, test } from 'vitest';
import { validateWorkflow } from './validate-workflow.ts';
import type { Deadline, State, Transition, Workflow } from './workflow.ts';
import { workflowErrorCodes } from './workflow-error.ts';
import { workflowLimits } from './workflow-limits.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

const text = { en: 'Text', ru: 'Текст', it: 'Testo', fr: 'Texte' };
const open: State = { phase: 'confirmation', name: text };
const done: State = { phase: 'done', name: text, final: true };
const finish: Transition = { name: 'finish', from: ['open'], to: 'done', actors: ['seller'], label: text };
const expire: Transition = { ...finish, name: 'expire', actors: ['system'] };
const late: Deadline = { name: 'late', state: 'open', transition: 'expire', after: 'P1D', label: text };

const workflow = (changes: Partial<Workflow> = {}): Workflow => ({
  key: 'short',
  version: 1,
  name: text,
  initial: 'open',
  states: { open, done },
  transitions: [finish, expire],
  deadlines: [late],
  ...changes,
});
const field = { key: 'reason', type: 'text', required: true, label: text } as const;

const wait: Transition = { ...expire, name: 'wait', automatic: true };
const found = new Set<string>();

test('has nothing against a sound document', () => {
  expect(validateWorkflow(workflow())).toEqual([]);
  expect(validateWorkflow(dialogMarketplace)).toEqual([]);
});

test.each<[code: string, path: string, Partial<Workflow>]>([
  ['unknown_state', 'initial', { initial: 'opened' }],
  ['unknown_state', 'initial', { initial: 'toString' }],
  ['unknown_state', 'transitions.0.to', { transitions: [{ ...finish, to: 'gone' }, finish, expire] }],
  ['unknown_state', 'transitions.0.from.1', { transitions: [{ ...finish, from: ['open', 'gone'] }, expire] }],
  ['unknown_state', 'deadlines.1.state', { deadlines: [late, { ...late, name: 'later', state: 'gone' }] }],
  ['invalid_name', 'states.1st', { states: { open, done, '1st': open } }],
  ['invalid_name', 'states.constructor', { states: { open, done, constructor: open } }],
  ['invalid_name', 'transitions.0.name', { transitions: [{ ...finish, name: 'do it' }, expire] }],
  ['invalid_name', 'deadlines.0.name', { deadlines: [{ ...late, name: '' }] }],
  ['leaves_final', 'transitions.0.from.1', { transitions: [{ ...finish, from: ['open', 'done'] }, expire] }],
  [
    'automatic_needs_system',
    'transitions.0.actors',
    { transitions: [{ ...finish, automatic: true }, expire] },
  ],
  [
    'automatic_has_fields',
    'transitions.1.fields',
    { transitions: [finish, { ...expire, automatic: true, fields: [field] }] },
  ],
  [
    'duplicate_field',
    'transitions.0.fields.1.key',
    { transitions: [{ ...finish, fields: [field, field] }, expire] },
  ],
  ['duplicate_deadline', 'deadlines.1.name', { deadlines: [late, late] }],
  ['deadline_leads_nowhere', 'deadlines.0.transition', { deadlines: [{ ...late, transition: 'finish' }] }],
  ['deadline_leads_nowhere', 'deadlines.0.transition', { deadlines: [{ ...late, transition: 'gone' }] }],
  ['missing', 'deadlines.0.transition', { deadlines: [{ ...late, transition: '' }] }],
  ['invalid_duration', 'deadlines.0.after', { deadlines: [{ ...late, after: '3 days' }] }],
  ['invalid_duration', 'deadlines.0.grace', { deadlines: [{ ...late, grace: '1 day' }] }],
  ['invalid_duration', 'deadlines.0.after', { deadlines: [{ ...late, after: 'PT0S' }] }],
  ['shadowed', 'transitions.2', { transitions: [finish, expire, { ...finish, when: { fact: 'paid' } }] }],
  ['unreachable', 'states.aside', { states: { open, done, aside: done } }],
  [
    'no_way_to_end',
    'states.stuck',
    {
      states: { open, done, stuck: open },
      transitions: [finish, expire, { ...finish, name: 'stick', to: 'stuck' }],
    },
  ],
  ['missing_text', 'name.ru', { name: { en: 'Text', it: 'Testo', fr: 'Texte' } }],
  [
    'missing_text',
    'states.open.name.fr',
    { states: { open: { ...open, name: { ...text, fr: ' ' } }, done } },
  ],
  [
    'missing_text',
    'states.open.comment.it',
    { states: { open: { ...open, comment: { en: 'Text', ru: 'Текст', fr: 'Texte' } }, done } },
  ],
  ...(['label', 'log', 'confirmation'] as const).map((part): [string, string, Partial<Workflow>] => [
    'missing_text',
    `transitions.0.${part}.en`,
    { transitions: [{ ...finish, [part]: { ...text, en: '' } }, expire] },
  ]),
  [
    'missing_text',
    'transitions.0.fields.0.label.ru',
    { transitions: [{ ...finish, fields: [{ ...field, label: { ...text, ru: '' } }] }, expire] },
  ],
  ['missing_text', 'deadlines.0.label.fr', { deadlines: [{ ...late, label: { ...text, fr: '' } }] }],
  ['invalid_name', 'key', { key: 'a b' }],
  ['invalid_name', 'groups.1st', { groups: { '1st': { name: text } } }],
  ['invalid_name', 'transitions.0.sets.0', { transitions: [{ ...finish, sets: ['__proto__'] }, expire] }],
  [
    'invalid_name',
    'transitions.0.fields.0.key',
    { transitions: [{ ...finish, fields: [{ ...field, key: '<b>' }] }, expire] },
  ],
  ['unknown_group', 'states.open.group', { states: { open: { ...open, group: 'gone' }, done } }],
  [
    'unknown_group',
    'states.open.group',
    { states: { open: { ...open, group: 'toString' }, done }, groups: {} },
  ],
  ['initial_final', 'initial', { initial: 'done' }],
  ['no_start', 'transitions.0.from', { transitions: [{ ...finish, from: [] }, finish, expire] }],
  ['no_actor', 'transitions.0.actors', { transitions: [{ ...finish, actors: [] }, finish, expire] }],
  ['automatic_stays', 'transitions.2.to', { transitions: [finish, expire, { ...wait, to: 'open' }] }],
  [
    'automatic_circle',
    'transitions.2',
    {
      states: { open, aside: open, done },
      transitions: [finish, expire, { ...wait, to: 'aside' }, { ...wait, from: ['aside'], to: 'open' }],
    },
  ],
  [
    'automatic_circle',
    'transitions.2',
    {
      states: { open, aside: open, done },
      transitions: [
        finish,
        expire,
        { ...wait, from: ['*'], to: 'aside' },
        { ...wait, name: 'back', from: ['*'], to: 'open' },
      ],
    },
  ],
  [
    'automatic_circle',
    'transitions.2',
    {
      states: { open, aside: open, done },
      transitions: [
        finish,
        expire,
        { ...wait, to: 'aside', when: { any: [{ fact: 'paid' }, { paymentMethod: ['cash'] }] } },
        {
          ...wait,
          from: ['aside'],
          to: 'open',
          when: { not: { availability: 'in_stock' } },
          clears: ['paid'],
        },
      ],
    },
  ],
  [
    'unknown_fact',
    'transitions.0.when',
    { transitions: [{ ...finish, when: { all: [{ not: { fact: 'payd' } }] } }, expire] },
  ],
  ['unknown_fact', 'visibleWhen', { visibleWhen: { any: [{ fact: 'paid' }, { fact: 'seen' }] } }],
  ['unknown_fact', 'transitions.0.clears.0', { transitions: [{ ...finish, clears: ['payd'] }, expire] }],
  ['unknown_fact', 'deadlines.0.countsFrom', { deadlines: [{ ...late, countsFrom: 'deliverd' }] }],
  ['unknown_fact', 'deadlines.0.pausedBy.1', { deadlines: [{ ...late, pausedBy: ['paid', 'claimed'] }] }],
  [
    'unknown_fact',
    'states.open.waitingFor.0.when',
    { states: { open: { ...open, waitingFor: [{ party: 'buyer', when: { fact: 'x' } }] }, done } },
  ],
  [
    'too_complex',
    'visibleWhen',
    { visibleWhen: { all: Array.from({ length: 100 }, () => ({ fact: 'paid' })) } },
  ],
  ['deadline_in_final', 'deadlines.0.state', { deadlines: [{ ...late, state: 'done' }] }],
  [
    'deadline_has_fields',
    'deadlines.0.transition',
    { transitions: [finish, { ...expire, fields: [field] }] },
  ],
  ['duration_too_long', 'deadlines.0.after', { deadlines: [{ ...late, after: 'P99999999D' }] }],
  [
    'invalid_duration',
    'deadlines.0.reminders.0.before',
    { deadlines: [{ ...late, reminders: [{ before: 'soon', effects: [] }] }] },
  ],
  [
    'reminder_too_early',
    'deadlines.0.reminders.0.before',
    { deadlines: [{ ...late, reminders: [{ before: 'PT24H', effects: [] }] }] },
  ],
  [
    'invalid_duration',
    'states.open.onEnter.0.after',
    { states: { open: { ...open, onEnter: [{ type: 'sms', to: 'buyer', after: '1h' }] }, done } },
  ],
  ['report_without_connector', 'onPlaced.0', { onPlaced: [{ type: 'report' }] }],
  [
    'report_without_connector',
    'transitions.0.effects.0',
    { transitions: [{ ...finish, effects: [{ type: 'report' }] }, expire] },
  ],
  ['shadowed', 'transitions.2', { transitions: [{ ...finish, from: ['*'] }, expire, finish] }],
  [
    'shadowed',
    'transitions.1',
    {
      transitions: [{ ...finish, when: { fact: 'paid' } }, { ...finish, when: { fact: 'paid' } }, expire],
    },
  ],
  ['shadowed', 'transitions.3', { transitions: [finish, expire, wait, { ...wait, name: 'later' }] }],
  [
    'no_end',
    'states',
    { states: { open, aside: open }, transitions: [{ ...finish, to: 'aside' }], deadlines: [] },
  ],
  ['missing_text', 'groups.side.name.ru', { groups: { side: { name: { en: 'Side' } } } }],
  [
    'missing_text',
    'states.open.sms.ru',
    { states: { open: { ...open, sms: { en: 'Text', it: 'Testo', fr: 'Texte' } }, done } },
  ],
])('finds %s at %s', (code, path, changes) => {
  const errors = validateWorkflow(workflow(changes));
  expect(errors).toContainEqual(expect.objectContaining({ path, code }));
  found.add(code);
});

test('an error that nothing here provokes is none', () => {
  const shapes = workflowErrorCodes.slice(0, workflowErrorCodes.indexOf('over_limit') + 1);
  const known = [...shapes, 'key_differs'];
  expect(workflowErrorCodes.filter((code) => !found.has(code) && !known.includes(code))).toEqual([]);
});

test('asks only for the languages the shop offers', () => {
  const english = { en: 'Text' };
  const document = workflow({ name: english });
  expect(validateWorkflow(document, ['en'])).toEqual([]);
});

test.each([
  ['states', 500],
  ['transitions', 2500],
  ['deadlines', 500],
] as const)('refuses more %s than %i, and looks no further', (part, most) => {
  const count = most + 1;
  const many: Partial<Workflow> = {
    states: Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, open])),
    transitions: Array.from({ length: count }, () => finish),
    deadlines: Array.from({ length: count }, () => late),
  };
  const errors = validateWorkflow(workflow({ [part]: many[part] }));
  expect(errors).toContainEqual(expect.objectContaining({ path: part, code: 'over_limit' }));
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['over_limit']));
});

test('conditions that differ may share a name', () => {
  const rows = [
    { ...finish, when: { availability: 'in_stock' } as const },
    { ...finish, when: { availability: 'made_to_order' } as const },
    expire,
  ];
  expect(validateWorkflow(workflow({ transitions: rows }))).toEqual([]);
});

test('a circle that its own steps break is none', () => {
  const rows: readonly Transition[] = [
    finish,
    expire,
    { ...wait, to: 'aside', when: { fact: 'paid' }, clears: ['paid'] },
    { ...wait, from: ['aside'], to: 'open', when: { not: { fact: 'paid' } } },
  ];
  expect(validateWorkflow(workflow({ states: { open, aside: open, done }, transitions: rows }))).toEqual([]);
});

test('a row of any state is one automatic step, not a circle', () => {
  const rows = [finish, expire, { ...wait, from: ['*'], to: 'aside', when: { fact: 'paid' } }];
  const states = { open, aside: open, done };
  const leave = { ...finish, name: 'leave', from: ['aside'] };
  expect(validateWorkflow(workflow({ states, transitions: [...rows, leave] }))).toEqual([]);
});

test('a free workflow may do without ends', () => {
  const free: readonly Transition[] = ['open', 'aside'].map((to) => ({
    name: `set-${to}`,
    from: ['*'],
    to,
    actors: ['seller'],
    label: text,
  }));
  const states = { open, aside: open };
  expect(validateWorkflow(workflow({ states, transitions: free, deadlines: [] }))).toEqual([]);
});

test('tells no more errors than anyone reads', () => {
  const bare = { en: '' };
  const rows = Array.from({ length: 500 }, (_, index) => ({ ...finish, name: `t${index}`, label: bare }));
  expect(validateWorkflow(workflow({ transitions: [expire, ...rows] }))).toHaveLength(workflowLimits.errors);
});
