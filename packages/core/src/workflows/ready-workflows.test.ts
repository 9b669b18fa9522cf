import { expect, test } from 'vitest';
import { locales } from '../locale.ts';
import { validateWorkflow } from '../validate-workflow.ts';
import type { Workflow } from '../workflow.ts';
import { readyWorkflows } from './ready-workflows.ts';
import { blankState, freeTransition, stateTemplates } from './state-templates.ts';

const blankWorkflow: Workflow = {
  key: 'blank',
  version: 1,
  name: blankState.state.name,
  initial: blankState.key,
  states: { [blankState.key]: blankState.state },
  transitions: [freeTransition(blankState)],
  deadlines: [],
};

/** Every text of a document with where it stands: what has an English version. */
function textsIn(value: unknown, path = ''): [path: string, text: Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [[path, { ...value }]];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, `${path}.${key}`));
}

test.each([...readyWorkflows, blankWorkflow].map((workflow) => [workflow.key, workflow] as const))(
  '%s is sound, and says everything in all languages',
  (_, workflow) => {
    expect(validateWorkflow(workflow)).toEqual([]);
    for (const [path, text] of textsIn(workflow)) {
      expect(Object.keys(text).sort(), path).toEqual([...locales].sort());
      for (const words of Object.values(text)) expect(words, path).toMatch(/^\S(.*\S)?$/);
    }
  },
);

test.each(readyWorkflows.map((workflow) => [workflow.key, workflow] as const))(
  '%s puts a narrow space before French signs, and no typewriter marks anywhere',
  (_, workflow) => {
    for (const [path, text] of textsIn(workflow)) {
      expect(text.fr, path).not.toMatch(/[^\u202f][:;!?»]|«[^\u202f]/);
      for (const words of Object.values(text)) expect(words, path).not.toMatch(/['"]|\.\.\.| {2}/);
    }
  },
);

test('each has a key of its own, and the default comes first', () => {
  expect(readyWorkflows.map(({ key }) => key)).toEqual([
    'dialog-marketplace',
    'retail-phases',
    'warehouse',
    'progress-states',
  ]);
});

test('a text message fits into one with an order’s number before it', () => {
  for (const { state, key } of stateTemplates) {
    for (const words of Object.values(state.sms ?? {})) {
      const limit = /[^\p{ASCII}àèéìòù]/u.test(words) ? 70 : 160;
      expect(words.length, key).toBeLessThanOrEqual(limit - 12);
    }
  }
});
