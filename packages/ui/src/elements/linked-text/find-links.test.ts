import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links.ts';
import { mayHaveLinks } from './may-have-links.ts';

const linksIn = (text: string) => findLinks(text).filter((part) => part.kind === 'link');

describe('somebody’s words', () => {
  it('keep every letter, whatever is found in them', () => {
    const text = 'See https://example.com/a?b=1, or write to a@example.com.\n<b>javascript:alert(1)</b>';
    const parts = findLinks(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });

  it('lead to the web and to mail', () => {
    expect(linksIn('example.com https://example.org/x a@example.com')).toEqual([
      { kind: 'link', text: 'example.com', href: 'http://example.com/' },
      { kind: 'link', text: 'https://example.org/x', href: 'https://example.org/x' },
      { kind: 'link', text: 'a@example.com', href: 'mailto:a@example.com' },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt://example.com/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.com/x',
    '//example.com/x',
    'blob:https://example.com/1',
  ])('lead nowhere else: %s', (text) => {
    for (const link of linksIn(text)) expect(link.href).toMatch(/^(https?|mailto):/);
  });

  it('show the real host behind letters that look like others', () => {
    const [link] = linksIn('https://аpple.com/login');
    expect(link).toMatchObject({ realHost: 'xn--pple-43d.com' });
  });

  it('cost nothing where there is no link', () => {
    expect(['Hello. How are you?', 'Wait...', '14:30', 'e.g. this'].map(mayHaveLinks)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(['www.example.com', 'example.com', 'a@b.com', 'https://x'].every(mayHaveLinks)).toBe(true);
  });

  it('are read in time, however hostile', () => {
    const started = performance.now();
    findLinks('a@b.com'.repeat(9000));
    findLinks(`http://${'a.'.repeat(30_000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
