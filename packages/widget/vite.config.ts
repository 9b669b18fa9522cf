import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { shortTemplates } from './short-templates.ts';

/** Its makers' own minified build is smaller than what comes of bundling the parts. */
const socketClient = join(
  createRequire(createRequire(import.meta.url).resolve('@ordialog/ui')).resolve(
    'socket.io-client/package.json',
  ),
  '../dist/socket.io.esm.min.js',
);

/** A classic script's variables would be the page's; in a function they are its own. */
const ownScope: Plugin = {
  name: 'own-scope',
  generateBundle(_options, bundle) {
    const loader = bundle['v1.js'];
    if (loader?.type !== 'chunk' || loader.imports.length > 0 || loader.exports.length > 0) {
      this.error('v1.js is a classic script: it must neither import nor export');
    }
    loader.code = `(()=>{${loader.code.trimEnd()}})();`;
  },
};

/** Chunks that sizes are kept of have a name that says what they are. */
function nameOfChunk({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const [, locale, namespace] = /locales\/(\w+)\/(\w+)\.json$/.exec(facadeModuleId ?? '') ?? [];
  if (locale) return `${namespace}-${locale}-[hash].js`;
  const [, library] = /node_modules\/(?:@[^/]+\/)?(uqr|linkify-it)\//.exec(facadeModuleId ?? '') ?? [];
  return library ? `${library}-[hash].js` : '[name]-[hash].js';
}

/**
 * Everything has its content's hash in its name but the two scripts that pages name. Library mode keeps Vite's
 * preloading out, which a classic script could not parse and a strict CSP would refuse.
 */
export default defineConfig({
  publicDir: false,
  resolve: { alias: { 'socket.io-client': socketClient } },
  plugins: [shortTemplates(), ownScope],
  build: {
    target: 'es2022',
    lib: { entry: { v1: 'src/loader.ts', hosted: 'src/hosted-page.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: { minify: true, entryFileNames: '[name].js', chunkFileNames: nameOfChunk },
    },
  },
});
