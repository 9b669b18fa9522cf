interface Member {
  readonly kind: 'field' | 'method';
  readonly name: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly type?: object;
}

interface AnalyzedClass {
  readonly name: string;
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly { readonly name: string }[];
}

export interface AnalyzedModule {
  readonly declarations: readonly AnalyzedClass[];
}

/** Lit's own ways to draw, which no page calls. */
const drawing = ['willUpdate', 'updated', 'render'];
const [entry, define] = ['index.js', 'define.js'];

/**
 * The custom-elements manifest of the package from that of the sources: the public surface of the elements, in the
 * modules that are published. Only the dialog's class is exported; the others are known by their tags.
 */
export function describeElements(modules: readonly AnalyzedModule[]): object {
  const elements = modules
    .flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName))
    .map(shown);
  const exported = elements.filter(({ name }) => name === 'OrderDialog');
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path: entry,
        declarations: exported,
        exports: exported.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: entry } })),
      },
      {
        kind: 'javascript-module',
        path: define,
        declarations: elements.filter((element) => !exported.includes(element)),
        exports: elements.map((element) => ({
          kind: 'custom-element-definition',
          name: element.tagName,
          declaration: { name: element.name, module: exported.includes(element) ? entry : define },
        })),
      },
    ],
  };
}

/** Without what is private, and what a page sets by attribute. */
function shown(element: AnalyzedClass): AnalyzedClass {
  const attributes = element.attributes?.map(({ name }) => name) ?? [];
  const isShown = ({ kind, name, privacy, static: ofClass, type }: Member) =>
    privacy === undefined &&
    !ofClass &&
    (kind === 'method' ? !drawing.includes(name) : type !== undefined && !attributes.includes(name));
  return { ...element, members: element.members?.filter(isShown) ?? [] };
}
