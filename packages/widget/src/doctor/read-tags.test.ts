import { expect, test } from 'vitest';
import { readTags } from './read-tags.ts';

test('reads attributes however they are written', () => {
  const [tag] = readTags(
    `<SCRIPT async data-shop=pk_1 SRC='https://x.example/a?b=1&amp;c=2' nonce="&#97;bc" src="other">`,
  );
  expect(tag).toEqual({
    name: 'script',
    attributes: { async: '', 'data-shop': 'pk_1', src: 'https://x.example/a?b=1&c=2', nonce: 'abc' },
  });
});

test('takes nothing for a tag that is none', () => {
  const html = `<!-- <p> --><script>const a = '<b>';</script><textarea><i></textarea><a title="1 > 0">x</a><br/>`;
  expect(readTags(html).map(({ name }) => name)).toEqual(['script', 'textarea', 'a', 'br']);
});

test('comes to an end with what has none, at once', () => {
  const startedAt = performance.now();
  readTags(`<script>${'<'.repeat(50_000)}`);
  readTags(`${'<a '.repeat(20_000)}`);
  readTags(`<a ${'b="'.repeat(20_000)}`);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
