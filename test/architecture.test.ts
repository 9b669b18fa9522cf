import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkSources } from './architecture/check-sources.ts';
import { readSources } from './architecture/source-file.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the repository keeps its own rules', async () => {
  const sources = await readSources(root);
  expect(sources.length).toBeGreaterThan(50);
  expect(checkSources(sources)).toEqual([]);
});

/** Each rule with something that breaks it and, where they could be mixed up, something that doesn't. */
const samples: readonly { rule: string; bad: Record<string, string>; good?: Record<string, string> }[] = [
  {
    rule: 'core imports nothing',
    bad: {
      'packages/core/src/a.ts': "import { readFile } from 'node:fs';",
      'packages/core/src/b.ts': "export type A = import('zod').ZodType;",
    },
    good: { 'packages/core/src/a.test.ts': "import { test } from 'vitest';" },
  },
  {
    rule: 'packages import only whom they may',
    bad: {
      'packages/core/src/a.ts': "import type { Message } from '@ordialog/protocol';",
      'packages/protocol/src/a.ts': "export * from '@ordialog/i18n';",
      'packages/i18n/src/a.ts': "import '@ordialog/ui';",
      'packages/ui/src/a.ts': "const widget = await import('@ordialog/widget');",
      'apps/server/src/a.ts': "import { html } from '@ordialog/ui';",
      'apps/inbox/src/a.ts': "import { serve } from '@ordialog/server';",
      'apps/storefront/src/a.ts': "import { money } from '@ordialog/core';",
    },
    good: {
      'packages/widget/src/a.ts': "import { element } from '@ordialog/ui';",
      'apps/server/src/a.ts': "import { transition } from '@ordialog/core';",
      'apps/storefront/src/a.ts': "import { Hono } from 'hono';",
    },
  },
  {
    rule: 'some imports are of types only',
    bad: {
      'packages/ui/src/a.ts': "import { orderSchema } from '@ordialog/protocol';",
      'packages/ui/src/b.ts': "import { type Order } from '@ordialog/protocol';",
    },
    good: { 'packages/ui/src/a.ts': "import type { Order } from '@ordialog/protocol';" },
  },
  {
    rule: 'relative imports stay inside their package',
    bad: {
      'apps/inbox/src/a.ts': "import { serve } from '../../server/src/index.ts';",
      'packages/ui/src/a.test.ts': "import { openBrowser } from '../../../test/support/browser.ts';",
    },
    good: { 'apps/inbox/src/views/a.ts': "import { b } from '../b.ts';" },
  },
  {
    rule: 'packages are imported by what they export',
    bad: { 'packages/ui/src/a.ts': "import { money } from '@ordialog/core/src/money.ts';" },
    good: { 'packages/widget/src/a.ts': "import '@ordialog/ui/tokens.css';" },
  },
  {
    rule: 'a package.json names only whom it may',
    bad: {
      'packages/core/package.json': '{"dependencies":{"zod":"1"}}',
      'packages/ui/package.json': '{"devDependencies":{"@ordialog/widget":"workspace:*"}}',
      'apps/storefront/package.json': '{"dependencies":{"@ordialog/core":"workspace:*"}}',
    },
    good: { 'packages/ui/package.json': '{"dependencies":{"@ordialog/core":"workspace:*","lit":"3"}}' },
  },
  {
    rule: 'no drawers',
    bad: {
      'packages/ui/src/utils.ts': '',
      'apps/server/src/helpers/a.ts': '',
      'packages/core/src/types.ts': '',
    },
    good: { 'packages/core/src/field-types.ts': '' },
  },
  {
    rule: 'file names are kebab-case',
    bad: { 'packages/ui/src/OrderDialog.ts': '', 'packages/ui/src/order_dialog.ts': '' },
    good: { 'packages/ui/src/order-dialog.styles.ts': '', 'apps/server/src/db/0001-shops.ts': '' },
  },
  {
    rule: 'one index.ts per package',
    bad: { 'packages/ui/src/elements/index.ts': '' },
    good: { 'packages/ui/src/index.ts': '', 'test/bench/index.ts': '' },
  },
  {
    rule: 'no file is over 250 lines',
    bad: { 'packages/ui/src/a.ts': '\n'.repeat(251), 'apps/inbox/src/a.css': '\n'.repeat(251) },
    good: {
      'packages/ui/src/a.ts': '\n'.repeat(250),
      'packages/ui/src/a.test.ts': '\n'.repeat(251),
      'packages/core/src/workflows/a.ts': '\n'.repeat(251),
    },
  },
  {
    rule: 'types can be stripped',
    bad: {
      'apps/server/src/a.ts': 'enum State { New }',
      'packages/core/src/a.ts': 'namespace A { export const b = 1; }',
      'packages/protocol/src/a.ts': 'class A { constructor(private b: string) {} }',
      'packages/i18n/src/a.ts': 'class A { @property() b = 1; }',
    },
    good: {
      'packages/ui/src/a.ts': 'class A { @property() b = 1; }',
      'test/a.ts': "declare module 'vitest' { interface A {} }",
    },
  },
  {
    rule: 'no any',
    bad: { 'packages/core/src/a.ts': 'let a: Array<any> = [];', 'test/a.test.ts': 'const b = 1 as any;' },
    good: { 'packages/core/src/a.ts': "const any = 'any'; let b: unknown; // any" },
  },
  { rule: 'no !', bad: { 'apps/server/src/a.ts': 'let a: string | undefined; a!.length;' } },
  {
    rule: 'no as unknown as',
    bad: {
      'apps/server/src/a.ts': 'const a = 1 as unknown as string;',
      'apps/server/src/b.ts': 'const a = (1 as unknown) as string;',
    },
    good: { 'apps/server/src/a.ts': 'const a = 1 as unknown; const b = [] as const;' },
  },
  {
    rule: 'no empty catch',
    bad: {
      'apps/server/src/a.ts': 'try { go(); } catch {}',
      'test/a.ts': 'try { go(); } catch { /* so what */ }',
    },
    good: { 'apps/server/src/a.ts': 'try { go(); } catch (error) { report(error); }' },
  },
  {
    rule: 'exports have names',
    bad: { 'packages/ui/src/a.ts': 'export default class {}' },
    good: { 'packages/widget/vite.config.ts': 'export default {};' },
  },
  {
    rule: 'the compiler is not silenced',
    bad: { 'apps/server/src/a.ts': '// @ts-expect-error later\na();' },
  },
  {
    rule: 'nothing is left to do',
    bad: { 'apps/server/src/a.ts': '// TODO later', 'apps/server/src/b.ts': '/* FIXME */' },
    good: { 'apps/server/src/a.ts': "const list = 'TODO';" },
  },
];

function rulesBrokenBy(path: string, text: string): string[] {
  return checkSources([{ path, text }]).map(({ rule }) => rule);
}

describe.each(samples)('$rule', ({ rule, bad, good = {} }) => {
  test.each(Object.entries(bad))('finds it in %s', (path, text) => {
    expect(rulesBrokenBy(path, text)).toContain(rule);
  });
  test.each(Object.entries(good))('has nothing against %s', (path, text) => {
    expect(rulesBrokenBy(path, text)).not.toContain(rule);
  });
});
