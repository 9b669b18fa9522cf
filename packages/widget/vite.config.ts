import { defineConfig, type Plugin } from 'vite';
import { leanLit } from './lean-lit.ts';
import { leanSocket } from './lean-socket.ts';
import { ownRuntime } from './own-runtime.ts';
import { shortTemplates } from './short-templates.ts';

/**
 * A classic script's variables would be the page's; in a function they are its own. And what it imports is named in
 * full: a browser finds nothing beside a classic script of another site.
 */
const ownScope: Plugin = {
  name: 'own-scope',
  generateBundle(_options, bundle) {
    const loader = bundle['v1.js'];
    if (loader?.type !== 'chunk' || loader.imports.length > 0 || loader.exports.length > 0) {
      this.error('v1.js is a classic script: it must neither import nor export');
    }
    const code = loader.code
      .trimEnd()
      .replace(/\bimport\((["'`])\.\//g, 'import(_b+$1')
      .replace('document.currentScript', '_s');
    // Read past the document's own property, which on some pages is an image of that name.
    const script = 'Reflect.get(Document.prototype,"currentScript",document)';
    loader.code = `(()=>{let _s=${script},_b=_s.src.split("v1.js")[0];${code}})();`;
  },
};

/** Code of elements that `vite.elements.config.ts` builds, so that a page with one of them loads that one alone. */
const builtApart: Plugin = {
  name: 'built-apart',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/draw-[\w-]+\.ts$/ },
    handler: (id) => ({ id: `./order-${/draw-([\w-]+)/.exec(id)?.[1]}.js`, external: true }),
  },
};

/** Chunks that sizes are kept of have a name that says what they are. */
function nameOfChunk({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const [, locale, namespace] = /locales\/(\w+)\/(\w+)\.json$/.exec(facadeModuleId ?? '') ?? [];
  if (locale) return `${namespace}-${locale}-[hash].js`;
  const [, library] = /node_modules\/(?:@[^/]+\/)?(uqr|socket\.io-client)\//.exec(facadeModuleId ?? '') ?? [];
  return library ? `${library}-[hash].js` : '[name]-[hash].js';
}

/**
 * Everything has its content's hash in its name but the two scripts that pages name. Library mode keeps Vite's
 * preloading out, which a classic script could not parse and a strict CSP would refuse.
 */
export default defineConfig({
  publicDir: false,
  plugins: [shortTemplates(), leanLit, leanSocket, builtApart, ownRuntime, ownScope],
  build: {
    target: 'es2022',
    lib: { entry: { v1: 'src/loader.ts', hosted: 'src/hosted-page.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: nameOfChunk,
        // Two chunks, one after the other: what asks for the order, and meanwhile all that the dialog needs at first.
        codeSplitting: {
          groups: [
            { name: 'create-panel', test: /\/panel\/create-panel\.ts$/, priority: 1 },
            { name: 'define-panel', test: /\/panel\/define-panel\.ts$/ },
          ],
        },
      },
    },
  },
});
