import type { Plugin } from 'vite';

const fileName = /rolldown-runtime-[\w-]+\.js/;
const imported = /import\{\w+ as (\w+)\}from"\.\/rolldown-runtime-[\w-]+\.js";/;
/** What is imported of it: an object with what a module exports. */
const own = 'const $1=e=>{const m={};for(const n in e)Object.defineProperty(m,n,{get:e[n]});return m};';

/**
 * Where chunks are grouped, the bundler keeps a function that some need in one more chunk: another round trip before
 * the dialog is there. This gives them one of their own.
 */
export const ownRuntime: Plugin = {
  name: 'own-runtime',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (file.type !== 'chunk') continue;
      if (fileName.test(name)) {
        delete bundle[name];
        continue;
      }
      file.code = file.code.replace(imported, own);
      if (fileName.test(file.code))
        this.error(`${name} needs more of the bundler's runtime than is known here`);
    }
  },
};
