import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  experimental: {
    // The backend fills in the base path when it answers, so that one build fits any.
    renderBuiltUrl: (filename, { hostType }) =>
      hostType === 'html' ? `__BASE__/${filename}` : { relative: true },
  },
});
