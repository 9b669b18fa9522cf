import { dialogMarketplace as document } from '@ordialog/core';
import { expect, it } from 'vitest';
import { pathAt, selectionAt } from './selection.ts';

it.each([
  ['states.shipped.name.ru', { part: 'state', key: 'shipped' }],
  ['transitions.2.when', { part: 'transition', index: 2 }],
  ['deadlines.0', { part: 'deadline', index: 0 }],
  ['visibleWhen', { part: 'workflow' }],
  ['states', { part: 'workflow' }],
  ['states.gone', { part: 'workflow' }],
  ['states.__proto__', { part: 'workflow' }],
  ['transitions.999', { part: 'workflow' }],
] as const)('%s is edited where its part is', (path, selection) => {
  expect(selectionAt(path, document)).toEqual(selection);
  expect(path.startsWith(pathAt(selectionAt(path, document)))).toBe(true);
});
