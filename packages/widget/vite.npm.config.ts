import { defineConfig, type Plugin } from 'vite';
import { leanLit } from './lean-lit.ts';
import { leanSocket } from './lean-socket.ts';
import { shortTemplates } from './short-templates.ts';

/** Pages are also drawn on servers, where importing the package must not need a browser. */
const withoutBrowser = [
  ['extends HTMLElement', 'extends (globalThis.HTMLElement ?? class {})'],
  ['= location.origin', "= globalThis.location?.origin ?? ''"],
] as const;

const importableOnServers: Plugin = {
  name: 'importable-on-servers',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/order-dialog\.ts$/ },
    handler(code) {
      return withoutBrowser.reduce((before, [written, instead]) => {
        if (!before.includes(written)) this.error(`order-dialog.ts no longer says "${written}"`);
        return before.replace(written, instead);
      }, code);
    },
  },
};

/** The package for npm: modules for the shop's own bundler, which shortens names itself, with all we depend on. */
export default defineConfig({
  publicDir: false,
  plugins: [shortTemplates(), leanLit, leanSocket, importableOnServers],
  build: {
    target: 'es2022',
    minify: false,
    lib: { entry: { index: 'src/index.ts', define: 'src/define.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
