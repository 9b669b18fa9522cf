import { progressStates, warehouse } from '@ordialog/core';
import { expect, it } from 'vitest';
import { statesInOrder } from './states-in-order.ts';

it('follows orders from where they begin, however the document was stored', () => {
  const stored = { ...warehouse, states: Object.fromEntries(Object.entries(warehouse.states).toSorted()) };
  const order = statesInOrder(stored);
  expect(order[0]).toBe('unprocessed');
  expect(order.indexOf('packing')).toBeLessThan(order.indexOf('ready_to_ship'));
  expect(order.indexOf('ready_to_ship')).toBeLessThan(order.indexOf('shipped'));
  expect(order.toSorted()).toEqual(Object.keys(warehouse.states).toSorted());
});

it('goes by phase where any state may follow any', () => {
  const order = statesInOrder(progressStates);
  expect(order[0]).toBe(progressStates.initial);
  expect(order.indexOf('shipped')).toBeLessThan(order.indexOf('delivered'));
});
