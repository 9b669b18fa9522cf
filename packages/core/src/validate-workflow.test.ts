import { expect, test } from 'vitest';
import { validateWorkflow } from './validate-workflow.ts';
import type { Deadline, State, Transition, Workflow } from './workflow.ts';
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
  ['invalid_duration', 'deadlines.0.after', { deadlines: [{ ...late, after: '3 days' }] }],
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
])('finds %s at %s', (code, path, changes) => {
  const errors = validateWorkflow(workflow(changes));
  expect(errors).toContainEqual(expect.objectContaining({ path, code }));
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
  expect(errors).toContainEqual(expect.objectContaining({ path: part, code: 'too_many' }));
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['too_many']));
});

test('conditions that differ may share a name', () => {
  const rows = [
    { ...finish, when: { availability: 'in_stock' } as const },
    { ...finish, when: { availability: 'made_to_order' } as const },
    expire,
  ];
  expect(validateWorkflow(workflow({ transitions: rows }))).toEqual([]);
});
