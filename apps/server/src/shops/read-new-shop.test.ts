import { expect, test } from 'vitest';
import { readNewShop } from './read-new-shop.ts';

const complete = ['--name', 'Dolls', '--email', 'a@b.test', '--owner-name', 'Marta', '--currency', 'EUR'];

test('fills in what is left out', () => {
  expect(readNewShop(complete)).toEqual({
    shop: {
      name: 'Dolls',
      email: 'a@b.test',
      locale: 'en',
      currency: 'EUR',
      origins: [],
      owner: { email: 'a@b.test', name: 'Marta' },
    },
  });
});

test('takes several origins', () => {
  const read = readNewShop([...complete, '--origin', 'https://a.test', '--origin', 'http://localhost:3000']);
  expect(read).toHaveProperty('shop.origins', ['https://a.test', 'http://localhost:3000']);
});

test.each([
  ['nothing', [], /^--name is missing\.$/],
  ['an origin with a path', [...complete, '--origin', 'https://a.test/shop'], /^--origin is wrong/],
  ['an unknown language', [...complete, '--locale', 'de'], /^--locale is wrong/],
  ['an unknown currency', [...complete, '--currency', 'euro'], /^--currency is wrong/],
  ['an unknown option', [...complete, '--colour', 'red'], /--colour/],
])('refuses %s in one line each', (_, args, line) => {
  const read = readNewShop(args);
  expect('problems' in read && read.problems).toContainEqual(expect.stringMatching(line));
});
