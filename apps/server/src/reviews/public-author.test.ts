import { expect, test } from 'vitest';
import { publicAuthor } from './public-author.ts';

test.each([
  ['Anna Rossi', 'Anna R.'],
  ['  Мария   Ивановна соколова ', 'Мария С.'],
  ['Jean-Luc d’Arc', 'Jean-Luc D.'],
  ['Ann', 'Ann'],
  ['Anna 42', 'Anna'],
])('%s is %s', (name, author) => expect(publicAuthor(name)).toBe(author));

test.each([undefined, '', 'anna@example.com', '1042 Anna', '+39 333', '\u202eannA', '<b>', 'A'.repeat(31)])(
  '%s is nobody’s name',
  (name) => expect(publicAuthor(name)).toBe(''),
);
