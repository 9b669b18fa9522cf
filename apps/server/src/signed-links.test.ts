import { expect, test } from 'vitest';
import { createSignedLinks } from './signed-links.ts';
import { TestClock } from './test-clock.ts';

const clock = new TestClock('2026-03-02T10:00:00Z');
const links = createSignedLinks('secret', 'files', clock);
const sealOf = (query: string) => {
  const { e = '', s = '' } = Object.fromEntries(new URLSearchParams(query));
  return { e, s };
};
const good = sealOf(links.seal(['a', 'b'], clock.now().getTime() + 1000));

test('an address is good until it ends', async () => {
  expect(links.check(['a', 'b'], good)).toBe('good');
  await clock.advance(1000);
  expect(links.check(['a', 'b'], good)).toBe('expired');
});

test.each<[string, () => string]>([
  ['another purpose', () => createSignedLinks('secret', 'documents', clock).check(['a', 'b'], good)],
  ['another secret', () => createSignedLinks('other', 'files', clock).check(['a', 'b'], good)],
  ['another path', () => links.check(['a', 'c'], good)],
  ['a path divided otherwise', () => links.check(['a/b'], good)],
  ['another end', () => links.check(['a', 'b'], { ...good, e: '9999999999' })],
  ['no signature', () => links.check(['a', 'b'], { ...good, s: '' })],
])('is forged: %s', (_, check) => {
  expect(check()).toBe('forged');
});
