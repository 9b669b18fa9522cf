import { describe, expect, it } from 'vitest';
import { stateChoices } from './state-choices.ts';

const text = (en: string, ru: string) => ({ en, ru, it: en, fr: en });
const states = {
  shipped: { phase: 'shipping', name: text('Shipped', 'Отправлен') },
  placed: { phase: 'confirmation', name: text('Placed', 'Оформлен') },
  packing: { phase: 'preparation', name: text('Packing', 'Упаковка'), group: 'stock' },
  ready: { phase: 'preparation', name: text('Ready', 'Готов') },
} as const;
const groups = { stock: { name: text('Warehouse', 'Склад') } };

describe('the states an order may be put into', () => {
  it('stand by phase, in the reader’s language, without the one it has', () => {
    expect(stateChoices({ states, groups }, 'placed', 'ru')).toEqual([
      {
        phase: 'preparation',
        states: [
          { state: 'packing', name: 'Склад: Упаковка' },
          { state: 'ready', name: 'Готов' },
        ],
      },
      { phase: 'shipping', states: [{ state: 'shipped', name: 'Отправлен' }] },
    ]);
  });
});
