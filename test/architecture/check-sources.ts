import { checkCode } from './code-rules.ts';
import { checkImports, checkManifest } from './import-rules.ts';
import { checkName } from './name-rules.ts';
import { parse, type SourceFile, type Violation } from './source-file.ts';

/** All violations of architecture and style in `sources`. */
export function checkSources(sources: readonly SourceFile[]): Violation[] {
  return sources.flatMap((source) => {
    if (source.path.endsWith('/package.json')) return checkManifest(source);
    if (!source.path.endsWith('.ts')) return checkName(source);
    const file = parse(source);
    return [...checkName(file), ...checkImports(file), ...checkCode(file)];
  });
}
