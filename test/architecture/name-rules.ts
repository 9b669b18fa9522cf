import { posix } from 'node:path';
import { isTest, type SourceFile, type Violation } from './source-file.ts';

const drawers = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'types', 'misc']);
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
const longest = 250;
/** Documents rather than code: as long as what they describe. */
const data = /(^|\/)(workflows|locales|data)\//;

/** Names and lengths: what is seen without reading. */
export function checkName({ path, text }: SourceFile): Violation[] {
  const parts = path.split('/');
  const names = parts.map((part) => part.replace(/\..*$/, ''));
  const violation = (rule: string, detail: string) => [{ rule, path, detail }];
  const inSource = /^(packages|apps)\/[^/]+\/src\//.test(path);
  const lines = text.split('\n').length - 1;
  return [
    ...names.filter((name) => drawers.has(name)).flatMap((name) => violation('no drawers', name)),
    ...(kebabCase.test(posix.basename(path))
      ? []
      : violation('file names are kebab-case', posix.basename(path))),
    ...(inSource && parts.at(-1) === 'index.ts' && parts.length > 4
      ? violation('one index.ts per package', path)
      : []),
    ...(lines > longest && !isTest(path) && !data.test(path)
      ? violation(`no file is over ${longest} lines`, String(lines))
      : []),
  ];
}
