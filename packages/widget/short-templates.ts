import type { Plugin } from 'vite';

/** Indentation is for readers of the source: takes it out of the `css` and `html` templates of elements. */
export function shortTemplates(): Plugin {
  return {
    name: 'short-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/packages\/(ui|widget)\/src\/.*\.ts$/.test(id)) return null;
      const shortened = code
        .replace(/\bcss`[^`]*`/g, shortCss)
        .replace(/>\n\s+(?=<)/g, '>')
        .replace(/\n\s+(?=<|\$\{|\/?>|[@.?]?[\w-]+=)/g, '\n');
      return { code: shortened, map: null };
    },
  };
}

function shortCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':');
}
