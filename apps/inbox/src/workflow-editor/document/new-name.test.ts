import { describe, expect, it } from 'vitest';
import { isName, newName } from './new-name.ts';

describe('a name for programs', () => {
  it.each([
    ['Awaiting payment', 'awaiting_payment'],
    ['À préparer', 'a_preparer'],
    ['3rd try', 'rd_try'],
    ['Ждёт оплаты', 'state'],
    ['<script>', 'script'],
    ['__proto__', 'proto'],
    ['constructor', 'state'],
  ])('is made of %j', (text, name) => {
    expect(newName(text, 'state', [])).toBe(name);
    expect(isName(name)).toBe(true);
  });

  it('is free', () => {
    expect(newName('Paid', 'state', ['paid', 'paid_2'])).toBe('paid_3');
  });
});
