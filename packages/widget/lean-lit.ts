import type { Plugin } from 'vite';

/**
 * What Lit has for two standards of decorators, and for browsers without style sheets that can be adopted, stays out:
 * ours are written in TypeScript's older one, and every browser we support has such sheets.
 */
const lean: Readonly<Record<string, string>> = {
  'decorators/property.js':
    'export const property = (options) => (proto, name) => proto.constructor.createProperty(name, options);',
  'decorators/query.js': `export const query = (selector) => (proto, name) =>
    Object.defineProperty(proto, name, { get() { return this.renderRoot?.querySelector(selector); } });`,
  'css-tag.js': `export const supportsAdoptingStyleSheets = true;
    export const getCompatibleStyle = (style) => style;
    export class CSSResult {
      constructor(text) { this.cssText = text; }
      get styleSheet() {
        if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
        return this.sheet;
      }
      toString() { return this.cssText; }
    }
    export const unsafeCSS = (text) => new CSSResult(text);
    export const css = (strings, ...values) => unsafeCSS(String.raw({ raw: strings }, ...values));
    export const adoptStyles = (root, styles) => {
      root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
    };`,
};

export const leanLit: Plugin = {
  name: 'lean-lit',
  load: {
    filter: { id: /@lit\/reactive-element\/(decorators\/(property|query)|css-tag)\.js$/ },
    handler: (id) => Object.entries(lean).find(([end]) => id.endsWith(end))?.[1],
  },
};
