import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOver } from './spread-quantity.ts';

test('a price that divides stays one line', () => {
  expect(spreadOver(600, 2)).toEqual([{ quantity: 2, unitPrice: 300 }]);
});

test('a price that does not divide has some dearer pieces', () => {
  expect(spreadOver(1000, 3)).toEqual([
    { quantity: 1, unitPrice: 334 },
    { quantity: 2, unitPrice: 333 },
  ]);
});

test.each([0, 1.5])('%f pieces count as one', (quantity) => {
  expect(spreadOver(450, quantity)).toEqual([{ quantity: 1, unitPrice: 450 }]);
});

test('nothing is lost, whatever the price', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 1e6 }), (total, quantity) => {
      const pieces = spreadOver(total, quantity);
      expect(pieces.reduce((sum, piece) => sum + piece.quantity * piece.unitPrice, 0)).toBe(total);
      expect(pieces.reduce((sum, piece) => sum + piece.quantity, 0)).toBe(quantity);
    }),
  );
});
