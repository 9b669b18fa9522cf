import { defineConfig } from 'vite';

/** The package's command, in one file: who runs it with `npx` waits for nothing else. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    target: 'node22',
    minify: false,
    ssr: 'src/doctor/doctor.ts',
    rolldownOptions: {
      output: { entryFileNames: 'ordialog.js', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
});
