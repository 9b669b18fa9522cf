import { Visitor } from 'vite';
import { areaOf, type ParsedFile, type Violation } from './source-file.ts';

/** Node runs these as they are, with their types stripped. */
const strippedAreas = new Set([
  'packages/core',
  'packages/protocol',
  'packages/i18n',
  'apps/server',
  'test',
  'scripts',
]);
const silenced = /@ts-(ignore|expect-error|nocheck)/;
// In two parts, so that this file isn't found by its own rule.
const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XXX', 'HACK'].join('|')})\\b`);

/** What code in this repository never does. */
export function checkCode(file: ParsedFile): Violation[] {
  const found: Violation[] = [];
  const add = (rule: string, node: { start: number; end: number }) => {
    const line = file.text.slice(0, node.start).split('\n').length;
    const [excerpt = ''] = file.text.slice(node.start, node.end).split('\n');
    found.push({ rule, path: file.path, detail: `line ${line}: ${excerpt.slice(0, 80)}` });
  };
  const stripped = strippedAreas.has(areaOf(file.path));
  const erasable = (node: { start: number; end: number }) => {
    if (stripped) add('types can be stripped', node);
  };

  new Visitor({
    TSAnyKeyword: (node) => add('no any', node),
    TSNonNullExpression: (node) => add('no !', node),
    TSAsExpression(node) {
      const { expression } = node;
      const inner = expression.type === 'ParenthesizedExpression' ? expression.expression : expression;
      if (inner.type === 'TSAsExpression' && inner.typeAnnotation.type === 'TSUnknownKeyword') {
        add('no as unknown as', node);
      }
    },
    CatchClause(node) {
      if (node.body.body.length === 0) add('no empty catch', node);
    },
    ExportDefaultDeclaration(node) {
      if (/^(packages|apps)\/[^/]+\/src\//.test(file.path)) add('exports have names', node);
    },
    TSEnumDeclaration: erasable,
    TSParameterProperty: erasable,
    TSImportEqualsDeclaration: erasable,
    Decorator: erasable,
    TSModuleDeclaration(node) {
      if (!node.declare) erasable(node);
    },
  }).visit(file.program);

  for (const comment of file.comments) {
    const detail = comment.value.trim();
    if (silenced.test(detail)) found.push({ rule: 'the compiler is not silenced', path: file.path, detail });
    if (unfinished.test(detail)) found.push({ rule: 'nothing is left to do', path: file.path, detail });
  }
  return found;
}
