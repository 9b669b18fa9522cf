import { dialogMarketplace, readyWorkflows, type Workflow, workflowErrorCodes } from '@ordialog/core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { workflowSchema } from './workflow.ts';
import { checkWorkflow } from './workflow-check.ts';

const { key } = dialogMarketplace;
const sound = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...structuredClone(dialogMarketplace),
  ...changes,
});
const shipped = { ...dialogMarketplace.states.shipped };
const withState = (changes: Record<string, unknown>) =>
  sound({ states: { ...dialogMarketplace.states, shipped: { ...shipped, ...changes } } });
const errorsOf = (document: unknown) => {
  const checked = checkWorkflow(document, { key });
  return checked.valid ? [] : checked.errors;
};

test.each(readyWorkflows.map((workflow) => [workflow.key, workflow] as const))(
  '%s is what it says',
  (_, workflow) => {
    expect(checkWorkflow(structuredClone(workflow))).toEqual({ valid: true, workflow });
  },
);

test('a document may leave its key and version to where it is put', () => {
  const { key: _, version: __, ...bare } = sound({ version: 7 });
  expect(checkWorkflow(bare, { key })).toEqual({
    valid: true,
    workflow: { ...dialogMarketplace, version: 1 },
  });
  expect(errorsOf(sound({ key: 'other' }))).toEqual([{ path: 'key', code: 'key_differs', values: { key } }]);
});

const shapes: [code: string, path: string, document: unknown][] = [
  ['not_an_object', '', null],
  ['not_an_object', '', []],
  ['not_an_object', '', 'workflow'],
  ['missing', 'initial', sound({ initial: undefined })],
  ['missing', 'name.en', sound({ name: { ru: 'Процесс' } })],
  ['missing', 'states.shipped.onEnter.0.template', withState({ onEnter: [{ type: 'email', to: 'buyer' }] })],
  ['missing', 'visibleWhen.all', sound({ visibleWhen: { all: [] } })],
  ['unknown_key', 'script', sound({ script: 'alert(1)' })],
  ['unknown_key', 'states.shipped.color', withState({ color: 'red' })],
  ['wrong_type', 'states.shipped.hue', withState({ hue: 'red' })],
  ['wrong_type', 'visibleWhen.all.1.fact', sound({ visibleWhen: { all: [{ fact: 'paid' }, { fact: 1 }] } })],
  ['wrong_value', 'states.shipped.phase', withState({ phase: 'sent' })],
  ['wrong_value', 'states.shipped.hue', withState({ hue: 361 })],
  ['wrong_value', 'states.shipped.hue', withState({ hue: -1 })],
  ['wrong_value', 'visibleWhen', sound({ visibleWhen: { javascript: 'true' } })],
  ['wrong_value', 'visibleWhen', sound({ visibleWhen: { fact: 'paid', not: { fact: 'paid' } } })],
  ['wrong_value', 'states.shipped.onEnter.0.type', withState({ onEnter: [{ type: 'fax' }] })],
  [
    'invalid_name',
    'states.in transit',
    sound({ states: { ...dialogMarketplace.states, 'in transit': shipped } }),
  ],
  ['invalid_name', 'initial', sound({ initial: '<script>' })],
  ['too_long', 'states.shipped.comment.en', withState({ comment: { en: 'x'.repeat(5001) } })],
  [
    'over_limit',
    'visibleWhen.all',
    sound({ visibleWhen: { all: Array.from({ length: 51 }, () => ({ fact: 'paid' })) } }),
  ],
];
test.each(shapes)('finds %s at "%s"', (code, path, document) => {
  expect(errorsOf(document)).toContainEqual(expect.objectContaining({ path, code }));
});

describe('hostile documents are refused at once', () => {
  let deep: unknown = { fact: 'paid' };
  for (let depth = 0; depth < 100_000; depth++) deep = { not: deep };
  const branch = (width: number, levels: number): unknown =>
    levels === 0 ? { fact: 'paid' } : { all: Array.from({ length: width }, () => branch(width, levels - 1)) };
  const names = Array.from({ length: 500 }, (_, index) => `s${index}`);
  const text = { en: 'a', ru: 'б', it: 'c', fr: 'd' };
  const states = Object.fromEntries(names.map((name) => [name, { phase: 'payment', name: text }]));
  const row = { name: 't', from: ['*'], to: 's0', actors: ['system'], label: text };
  const graph = (transitions: unknown[]) => sound({ initial: 's0', states, transitions, deadlines: [] });
  const cases: [what: string, code: string, document: unknown][] = [
    ['__proto__ at the top', 'invalid_name', JSON.parse('{"__proto__": {"key": "x"}}')],
    [
      '__proto__ as a state',
      'invalid_name',
      sound({ states: JSON.parse('{"__proto__": {"phase": "done"}}') }),
    ],
    ['constructor as a language', 'invalid_name', withState({ name: { ...text, constructor: 'x' } })],
    [
      '10,000 states',
      'over_limit',
      sound({
        states: Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`s${index}`, shipped])),
      }),
    ],
    ['a megabyte of text', 'too_long', withState({ comment: { en: 'x'.repeat(1_000_000) } })],
    ['a condition of 100,000 levels', 'too_deep', sound({ visibleWhen: deep })],
    ['a condition of 15,625 parts', 'too_complex', sound({ visibleWhen: branch(25, 3) })],
    ['a key of 100,000 letters', 'invalid_name', sound({ ['k'.repeat(100_000)]: 1 })],
    ['a million values', 'over_limit', sound({ deadlines: Array.from({ length: 1_000_000 }, () => 1) })],
    [
      '200,000 values in small parts',
      'too_large',
      sound({ deadlines: Array.from({ length: 2000 }, () => Array.from({ length: 100 }, () => 1)) }),
    ],
    [
      'states that lead in circles only',
      'no_end',
      graph(
        names.map((name, index) => ({
          ...row,
          name: `t${index}`,
          from: [name],
          to: `s${(index + 1) % 500}`,
        })),
      ),
    ],
    [
      'automatic steps between any states',
      'automatic_circle',
      graph(
        names.map((to, index) => ({
          ...row,
          name: `t${index}`,
          to,
          automatic: true,
          when: { any: [{ fact: 'paid' }, { paymentMethod: [to] }] },
        })),
      ),
    ],
  ];

  test.each(cases)('%s', (_, code, document) => {
    expect(errorsOf(document)).toContainEqual(expect.objectContaining({ code }));
    // Of the processor, since the machine may have more to do.
    const times = Array.from({ length: 3 }, () => {
      const from = process.cpuUsage();
      errorsOf(document);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
    expect(Object.hasOwn(Object.prototype, 'phase')).toBe(false);
  });

  test('a circle that 200 conditions decide about is not tried out, but refused', () => {
    const rows = names.map((from, index) => ({
      ...row,
      name: `t${index}`,
      from: [from],
      to: `s${(index + 1) % 500}`,
      automatic: true,
      when: { fact: `f${index % 40}` },
    }));
    const sets = {
      ...row,
      name: 'set',
      actors: ['seller'],
      sets: Array.from({ length: 20 }, (_, index) => `f${index}`),
    };
    const more = { ...sets, name: 'more', sets: sets.sets.map((_, index) => `f${index + 20}`) };
    expect(errorsOf(graph([...rows, sets, more]))).toContainEqual(
      expect.objectContaining({ code: 'automatic_circle' }),
    );
  });
});

test('markup and control characters in texts are text', () => {
  const name = { en: '<img src=x onerror=alert(1)>\u0000\n', ru: 'б', it: 'c', fr: '\ud800d' };
  const checked = checkWorkflow(withState({ name }), { key });
  const kept = checked.valid ? checked.workflow.states.shipped?.name : undefined;
  expect(kept).toEqual({ en: '<img src=x onerror=alert(1)>', ru: 'б', it: 'c', fr: '\ufffdd' });
});

test('its JSON Schema can be published and says the same', () => {
  const schema = z.toJSONSchema(workflowSchema);
  const back: Workflow = z.fromJSONSchema(schema).parse(structuredClone(dialogMarketplace)) as Workflow;
  expect(back).toEqual(dialogMarketplace);
  expect(JSON.stringify(schema)).not.toContain('readOnly');
});

test('every code of the shape is provoked here', () => {
  const found = new Set([...shapes.map(([code]) => code), 'too_deep', 'too_large']);
  const codes = workflowErrorCodes.slice(0, workflowErrorCodes.indexOf('over_limit') + 1);
  expect(codes.filter((code) => !found.has(code))).toEqual([]);
});
