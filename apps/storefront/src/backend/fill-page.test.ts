import { expect, it } from 'vitest';
import { fillPage } from './fill-page.ts';

it('fills each mark it has a value for, escaped', () => {
  expect(fillPage('<a href="__BASE__/x" title="__WHO__">__OTHER__', { BASE: '/demo', WHO: '"><b>' })).toBe(
    '<a href="/demo/x" title="&#34;&#62;&#60;b&#62;">__OTHER__',
  );
});
