import { Visitor } from 'vite';
import type { ParsedFile } from './source-file.ts';

export interface Import {
  readonly from: string;
  /** Gone when the types are stripped, so nothing of it is loaded. */
  readonly typeOnly: boolean;
}

/** Every module a file names: imports, re-exports, `import()` of values and of types. */
export function importsOf({ program }: ParsedFile): Import[] {
  const found: Import[] = [];
  const add = (from: unknown, typeOnly: boolean) => {
    if (typeof from === 'string') found.push({ from, typeOnly });
  };
  new Visitor({
    ImportDeclaration(node) {
      add(node.source.value, node.importKind === 'type');
    },
    ExportNamedDeclaration(node) {
      add(node.source?.value, node.exportKind === 'type');
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === 'type');
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') add(node.source.value, false);
    },
    TSImportType(node) {
      add(node.source.value, true);
    },
  }).visit(program);
  return found;
}
