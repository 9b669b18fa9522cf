import { describe, expect, test } from 'vitest';
import { deadlinesAfter } from './deadline.ts';
import { after, start } from './test-story.ts';
import type { Deadline, Workflow } from './workflow.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

const label = { en: 'Until' };
const deadline: Deadline = {
  name: 'receipt',
  state: 'shipped',
  transition: 'completeReceipt',
  after: 'P35D',
  label,
};
const workflow = (fields: Partial<Deadline> = {}): Workflow => ({
  ...dialogMarketplace,
  deadlines: [{ ...deadline, ...fields }],
});
const order = { state: 'shipped', stateEnteredAt: start, facts: {}, deadlines: [] };
const running = { name: 'receipt', transition: 'completeReceipt', startedAt: start, dueAt: after('35d') };

test('counts from entering the state', () => {
  expect(deadlinesAfter(workflow(), order, after('1h'), false)).toEqual([running]);
});

test('belongs to its state alone', () => {
  expect(deadlinesAfter(workflow(), { ...order, state: 'received' }, start, false)).toEqual([]);
});

test('keeps its time while the order stays', () => {
  const later = { ...order, deadlines: [running] };
  expect(deadlinesAfter(workflow({ after: 'P1D' }), later, after('9d'), true)).toEqual([running]);
});

test('begins anew when the state is entered again', () => {
  const again = { ...order, stateEnteredAt: after('9d'), deadlines: [running] };
  expect(deadlinesAfter(workflow(), again, after('9d'), false)).toMatchObject([{ dueAt: after('44d') }]);
});

describe('counting from a fact', () => {
  const counts = workflow({ countsFrom: 'delivered' });

  test('counts from the state until the fact is known', () => {
    expect(deadlinesAfter(counts, order, after('1d'), true)).toMatchObject([{ startedAt: start }]);
  });

  test('moves once the fact is known, to the fact’s own time', () => {
    const delivered = { ...order, facts: { delivered: after('4d') }, deadlines: [running] };
    expect(deadlinesAfter(counts, delivered, after('6d'), true)).toMatchObject([
      { startedAt: after('4d'), dueAt: after('39d') },
    ]);
  });
});

describe('a pause', () => {
  const pausing = workflow({ pausedBy: ['exception', 'dispute'] });
  const stopped = { ...running, pausedAt: after('2d') };

  test('begins with the fact', () => {
    const subject = { ...order, facts: { exception: after('2d') }, deadlines: [running] };
    expect(deadlinesAfter(pausing, subject, after('2d'), true)).toEqual([stopped]);
  });

  test('is not begun again by another one', () => {
    const facts = { exception: after('2d'), dispute: after('3d') };
    expect(deadlinesAfter(pausing, { ...order, facts, deadlines: [stopped] }, after('3d'), true)).toEqual([
      stopped,
    ]);
  });

  test('lasts until the last of its facts is gone', () => {
    const facts = { dispute: after('3d') };
    expect(deadlinesAfter(pausing, { ...order, facts, deadlines: [stopped] }, after('4d'), true)).toEqual([
      stopped,
    ]);
    expect(deadlinesAfter(pausing, { ...order, deadlines: [stopped] }, after('5d'), true)).toEqual([
      { ...running, dueAt: after('38d') },
    ]);
  });

  test('leaves its grace, where less was left when it began', () => {
    const generous = workflow({ pausedBy: ['exception'], grace: 'P7D' });
    const late = { ...running, pausedAt: after('34d') };
    expect(deadlinesAfter(generous, { ...order, deadlines: [late] }, after('40d'), true)).toEqual([
      { ...running, dueAt: after('47d') },
    ]);
    expect(deadlinesAfter(generous, { ...order, deadlines: [stopped] }, after('5d'), true)).toEqual([
      { ...running, dueAt: after('38d') },
    ]);
  });

  test('gives no grace to a clock that did not stop', () => {
    const generous = workflow({ pausedBy: ['exception'], grace: 'P7D' });
    expect(deadlinesAfter(generous, { ...order, deadlines: [running] }, after('34d'), true)).toEqual([
      running,
    ]);
  });

  test('never shortens the time, though the clock went back', () => {
    expect(deadlinesAfter(pausing, { ...order, deadlines: [stopped] }, after('1d'), true)).toEqual([running]);
  });
});
