import { expect, test } from 'vitest';
import { TestClock } from '../test-clock.ts';
import { createFileLinks } from './file-links.ts';

const clock = new TestClock('2026-03-02T10:04:59Z');
const links = createFileLinks({ secret: 'secret', clock, server: () => 'https://ordialog.test' });
const file = { id: 'f1', name: 'a.jpg', type: 'image/jpeg', size: 1, image: { width: 2, height: 3 } };
const asked = (url: string) => {
  const { pathname, searchParams } = new URL(url);
  const [, , id = '', variant = ''] = pathname.split('/');
  return { id, variant, e: searchParams.get('e') ?? '', s: searchParams.get('s') ?? '' };
};

test('an address is good for five to ten minutes and the same for whoever asks meanwhile', async () => {
  const { url, thumbnailUrl = '', expiresAt } = links.view(file);
  expect(expiresAt).toBe('2026-03-02T10:10:00.000Z');
  expect(links.check(asked(url))).toBe('good');
  expect(links.check(asked(thumbnailUrl))).toBe('good');
  await clock.advance(1000);
  expect(links.view(file).url).not.toBe(url);
  await clock.advance(5 * 60_000 - 1);
  expect(links.check(asked(url))).toBe('good');
  await clock.advance(1);
  expect(links.check(asked(url))).toBe('expired');
});

test('nothing in it can be changed, and another secret does not fit', () => {
  const good = asked(links.view(file).url);
  expect(links.check({ ...good, id: 'f2' })).toBe('forged');
  expect(links.check({ ...good, variant: 'thumbnail' })).toBe('forged');
  expect(links.check({ ...good, e: String(Number(good.e) + 1) })).toBe('forged');
  expect(links.check({ ...good, s: '' })).toBe('forged');
  const other = createFileLinks({ secret: 'other', clock, server: () => '' });
  expect(other.check(good)).toBe('forged');
});
