import {
  dialogMarketplace,
  progressStates,
  readyWorkflows,
  validateWorkflow,
  warehouse,
} from '@ordialog/core';
import { describe, expect, it } from 'vitest';
import { blankWorkflow, copyOf } from './blank-workflow.ts';
import { edit } from './edit.ts';
import { newDeadline, newTransition, stateFrom } from './new-rows.ts';

const workflow = dialogMarketplace;
const bare = { en: 'Name' };

describe('an edit', () => {
  it('replaces parts and takes out those that are undefined', () => {
    const commented = edit(workflow, { type: 'state', key: 'shipped', set: { comment: bare, hue: 120 } });
    expect(commented.states.shipped).toMatchObject({ comment: bare, hue: 120 });
    const without = edit(commented, { type: 'state', key: 'shipped', set: { hue: undefined } });
    expect(Object.keys(without.states.shipped ?? {})).not.toContain('hue');
    expect(workflow.states.shipped?.comment).not.toEqual(bare);
  });

  it('leaves alone what it does not change', () => {
    const renamed = edit(workflow, { type: 'workflow', set: { name: bare } });
    expect(renamed.states).toBe(workflow.states);
    expect(renamed.transitions).toBe(workflow.transitions);
  });

  it('renames a state wherever it is spoken of', () => {
    const renamed = edit(workflow, { type: 'renameState', key: 'awaiting_payment', to: 'unpaid_yet' });
    expect(JSON.stringify(renamed)).not.toContain('"awaiting_payment"');
    expect(validateWorkflow(renamed)).toEqual([]);
    const start = edit(workflow, { type: 'renameState', key: workflow.initial, to: 'begin' });
    expect(start.initial).toBe('begin');
  });

  it('lets the system take what a deadline leads to, in one step', () => {
    const at = workflow.deadlines.findIndex(({ name }) => name === 'payment');
    const ended = edit(workflow, { type: 'endDeadline', index: at, transition: 'cancel' });
    expect(ended.deadlines[at]?.transition).toBe('cancel');
    const [first, ...others] = ended.transitions.filter(({ name }) => name === 'cancel');
    expect(first?.actors).toEqual(['buyer', 'system']);
    expect(others.some(({ actors }) => actors.includes('system'))).toBe(false);
    const again = edit(ended, { type: 'endDeadline', index: at, transition: 'expirePayment' });
    expect(again.transitions).toBe(ended.transitions);
  });

  it.each(['shipped', '__proto__', 'with space', '', '1st'])('does not rename a state to %j', (to) => {
    expect(edit(workflow, { type: 'renameState', key: 'canceled', to })).toBe(workflow);
  });

  it('takes out a state with what only led to it or out of it', () => {
    const without = edit(workflow, { type: 'removeState', key: 'shipped' });
    expect(Object.keys(without.states)).not.toContain('shipped');
    expect(without.transitions.some(({ from, to }) => to === 'shipped' || from.includes('shipped'))).toBe(
      false,
    );
    expect(without.transitions.every(({ from }) => from.length > 0)).toBe(true);
    expect(without.deadlines.some(({ state }) => state === 'shipped')).toBe(false);
  });

  it('keeps a beginning and at least one state', () => {
    const without = edit(workflow, { type: 'removeState', key: workflow.initial });
    expect(Object.keys(without.states)).toContain(without.initial);
    const alone = { ...workflow, states: { only: { phase: 'done' as const, name: bare } } };
    expect(edit(alone, { type: 'removeState', key: 'only' })).toBe(alone);
  });

  it('lets deadlines follow a transition to its new name, unless others keep the old one', () => {
    const index = warehouse.transitions.findIndex(({ name }) => name === 'completeReceipt');
    const renamed = edit(warehouse, { type: 'transition', index, set: { name: 'finish' } });
    expect(renamed.deadlines.map(({ transition }) => transition)).toContain('finish');
    const row = warehouse.transitions[index];
    const twice = row ? { ...warehouse, transitions: [...warehouse.transitions, row] } : warehouse;
    const one = edit(twice, { type: 'transition', index, set: { name: 'finish' } });
    expect(one.deadlines.map(({ transition }) => transition)).toContain('completeReceipt');
  });

  it('moves a transition, but not beyond either end', () => {
    const names = workflow.transitions.map(({ name }) => name);
    const moved = edit(workflow, { type: 'moveTransition', index: 0, to: 1 });
    expect(moved.transitions.map(({ name }) => name)).toEqual([names[1], names[0], ...names.slice(2)]);
    expect(edit(workflow, { type: 'moveTransition', index: 0, to: -1 })).toBe(workflow);
  });

  it('lets states stand by themselves when their group goes', () => {
    const grouped = edit(edit(workflow, { type: 'addGroup', key: 'road', name: bare }), {
      type: 'state',
      key: 'shipped',
      set: { group: 'road' },
    });
    const without = edit(grouped, { type: 'removeGroup', key: 'road' });
    expect(without.groups).toBeUndefined();
    expect(without.states.shipped?.group).toBeUndefined();
  });
});

describe('what is new', () => {
  it('is a blank workflow that may run once its name is written in every language', () => {
    const errors = validateWorkflow(blankWorkflow('mine', bare));
    expect(errors.map(({ path }) => path)).toEqual(['name.ru', 'name.it', 'name.fr']);
  });

  it.each(readyWorkflows.map((each) => [each.key, each] as const))(
    'is a copy of %s under a free key',
    (key, each) => {
      const copy = copyOf(each, [key, 'other']);
      expect(copy.key).not.toBe(key);
      expect(validateWorkflow(copy)).toEqual([]);
    },
  );

  it('is a state from a template, twice under different names', () => {
    const add = (document: typeof progressStates) => {
      const made = stateFrom('shipped', document);
      if (!made) throw new Error('there is such a template');
      const { key, state, transition } = made;
      return edit(document, {
        type: 'addState',
        key,
        state,
        way: { ...transition, from: ['*'], to: key, actors: ['seller'] },
      });
    };
    expect(validateWorkflow(add(add(progressStates)))).toEqual([]);
  });

  it('is a transition and a deadline that lead somewhere', () => {
    const row = newTransition(workflow, 'shipped');
    expect(Object.keys(workflow.states)).toContain(row.to);
    const deadline = newDeadline(workflow, 'awaiting_payment');
    const errors = validateWorkflow({ ...workflow, deadlines: [deadline] });
    expect(errors.filter(({ code }) => code !== 'missing_text')).toEqual([]);
  });
});
