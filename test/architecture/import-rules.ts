import { posix } from 'node:path';
import { importsOf } from './imports-of.ts';
import { areaOf, isTest, type ParsedFile, type SourceFile, type Violation } from './source-file.ts';

/** Who may import whom. `types` allows `import type` only. */
const mayImport: Readonly<Record<string, Readonly<Record<string, 'all' | 'types'>>>> = {
  'packages/core': {},
  'packages/protocol': { core: 'all' },
  'packages/i18n': { core: 'all' },
  'packages/ui': { core: 'all', protocol: 'types', i18n: 'all' },
  'packages/widget': { core: 'all', protocol: 'all', i18n: 'all', ui: 'all' },
  'apps/inbox': { core: 'all', protocol: 'all', i18n: 'all', ui: 'all' },
  'apps/server': { core: 'all', protocol: 'all', i18n: 'all' },
  'apps/storefront': {},
};

const scope = '@ordialog/';

/** The imports of one file that its place in the repository forbids. */
export function checkImports(file: ParsedFile): Violation[] {
  const area = areaOf(file.path);
  const allowed = mayImport[area];
  if (allowed === undefined) return [];
  return importsOf(file).flatMap(({ from, typeOnly }): Violation[] => {
    const violation = (rule: string) => [{ rule, path: file.path, detail: from }];
    if (from.startsWith('.')) {
      const target = posix.join(posix.dirname(file.path), from);
      return areaOf(target) === area ? [] : violation('relative imports stay inside their package');
    }
    if (from.startsWith(scope)) {
      const [name = '', ...rest] = from.slice(scope.length).split('/');
      if (rest.some((part) => part === 'src')) return violation('packages are imported by what they export');
      const permission = allowed[name];
      if (permission === undefined) return violation('packages import only whom they may');
      return permission === 'types' && !typeOnly ? violation('some imports are of types only') : [];
    }
    if (area === 'packages/core' && !isTest(file.path)) return violation('core imports nothing');
    return [];
  });
}

/** The same for what a `package.json` says. */
export function checkManifest({ path, text }: SourceFile): Violation[] {
  const allowed = mayImport[areaOf(path)] ?? {};
  const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(text);
  const named = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap(
    (kind) => Object.keys(manifest[kind] ?? {}).map((name) => ({ kind, name })),
  );
  return named
    .filter(({ kind, name }) =>
      name.startsWith(scope)
        ? allowed[name.slice(scope.length)] === undefined
        : areaOf(path) === 'packages/core' && kind !== 'devDependencies',
    )
    .map(({ name }) => ({ rule: 'a package.json names only whom it may', path, detail: name }));
}
