import { defineConfig } from 'vite';
import { leanLit } from './lean-lit.ts';
import { shortTemplates } from './short-templates.ts';

/** Of what elements import from our packages only what they use: modules do nothing but export. */
const ours = /\/packages\/(core|i18n|protocol|ui)\/src\//;

/**
 * The elements beside the dialog, each loaded where its tag stands. Apart from the dialog, since a chunk they shared
 * would be one more round trip for it; a page with both loads Lit twice.
 */
export default defineConfig({
  publicDir: false,
  plugins: [shortTemplates(), leanLit],
  build: {
    target: 'es2022',
    lib: {
      entry: {
        'order-reviews': 'src/reviews/draw-reviews.ts',
        'order-tracker': 'src/tracker/draw-tracker.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !ours.test(id) },
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId }) => {
          const [, locale, namespace] = /locales\/(\w+)\/(\w+)\.json$/.exec(facadeModuleId ?? '') ?? [];
          return locale ? `${namespace}-${locale}-[hash].js` : '[name]-[hash].js';
        },
      },
    },
  },
});
