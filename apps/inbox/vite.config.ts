import { defineConfig } from 'vite';

/** `vite build --watch` and `vite preview` while developing: all but the app itself is asked of a running server. */
const server = process.env.ORDIALOG_URL ?? 'http://127.0.0.1:8080';
const proxied = { target: server, ws: true, changeOrigin: true, headers: { origin: server } };

export default defineConfig({
  root: import.meta.dirname,
  base: '/inbox/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'preview.html'].map((name) => `${import.meta.dirname}/${name}`),
    },
  },
  preview: { proxy: { '/v1': proxied, '/socket.io': proxied } },
});
