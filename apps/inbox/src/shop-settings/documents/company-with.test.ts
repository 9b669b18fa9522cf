import { expect, test } from 'vitest';
import { companyWith } from './company-with.ts';

test('begins with its first value', () => {
  expect(companyWith(null, { vatId: 'IT01234567890' })).toEqual({
    name: '',
    address: '',
    vatId: 'IT01234567890',
  });
});

test('leaves out what was emptied', () => {
  const company = { name: 'Dolls', address: 'Via Po 12', phone: '+39 011' };
  expect(companyWith(company, { phone: '' })).toEqual({ name: 'Dolls', address: 'Via Po 12' });
});

test('is none when nothing is left', () => {
  expect(companyWith({ name: 'Dolls', address: '' }, { name: '' })).toBeNull();
});
