import { dialogMarketplace } from '@ordialog/core';
import { expect, it } from 'vitest';
import { choicesAmong } from './transition-choices.ts';

it('a reply can bring with it what sellers can do, each once, with what can be written beforehand', () => {
  const choices = choicesAmong(dialogMarketplace.transitions, 'it');
  const names = choices.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain('confirmReceipt');
  expect(choices.find(({ name }) => name === 'ship')?.fields.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['carrier', 'trackingNumber']),
  );
  const asked = choices.find(({ name }) => name === 'confirmOrder');
  expect(asked?.label).not.toBe('Confirm order');
  expect(asked?.fields.every(({ key }) => key !== 'instructions')).toBe(true);
});
