import { blockStorage } from './block-storage.ts';
import type { HostilePage } from './hostile-page.ts';
import { patchGlobals } from './patch-globals.ts';

/** What a shop with a policy has to allow us beside the script itself. */
const connect = (server: string) =>
  `connect-src ${server} ${server.replace('http', 'ws')}; img-src 'self' ${server}`;

export const hostilePages: readonly HostilePage[] = [
  { name: 'with nothing against us' },
  {
    name: 'whose policy allows scripts by a nonce and styles from files, and nothing else',
    policy: (server, nonce) =>
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; ${connect(server)}; base-uri 'none'; form-action 'none'`,
  },
  {
    name: 'whose policy is strict-dynamic',
    policy: (server, nonce) =>
      `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; ${connect(server)}; base-uri 'none'`,
  },
  {
    name: 'whose policy names our server',
    policy: (server) =>
      `default-src 'none'; script-src 'self' ${server}; style-src 'self'; ${connect(server)}; base-uri 'none'`,
  },
  {
    name: 'that requires Trusted Types, of named policies',
    policy: (server, nonce) =>
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; ${connect(server)}; require-trusted-types-for 'script'; trusted-types lit-html`,
  },
  { name: 'that unsets everything', style: '*, *::before, *::after { all: unset !important }' },
  {
    name: 'with styles for every element it knows',
    style:
      'button, input, textarea, dialog, form, svg, span, label { display: none !important; font: 40px/3 fantasy !important } :root { font-size: 5px }',
  },
  {
    name: 'whose elements have the names of globals',
    markup: `<form id="crypto"></form><form id="customElements"></form>
      <img name="fetch" alt=""><img name="location" alt=""><img name="trustedTypes" alt="">
      <a id="localStorage"></a><a id="indexedDB"></a><a id="process"></a><a id="global"></a>`,
  },
  {
    name: 'whose elements have the names of the document’s own properties',
    markup: '<img name="currentScript" alt=""><form name="body"></form>',
    first: () => {
      // Before our script runs, as on a page where it stands below them.
      document.documentElement.insertAdjacentHTML(
        'beforeend',
        '<img name="currentScript" alt="" hidden><form name="body" hidden></form>',
      );
    },
  },
  {
    name: 'with an old library that makes lists write themselves',
    first: () => {
      Reflect.set(Array.prototype, 'toJSON', function toJSON(this: unknown[]) {
        return `[${this.map((each) => JSON.stringify(each)).join(', ')}]`;
      });
    },
  },
  { name: 'that has patched what every script uses', first: patchGlobals },
  { name: 'in a browser that keeps nothing', first: blockStorage },
  {
    name: 'in a browser without WebSocket',
    first: () => {
      Reflect.deleteProperty(window, 'WebSocket');
    },
  },
  { name: 'in a frame of another site', framed: true },
  { name: 'with our tag twice', tags: 2 },
  { name: 'on slow 3G', network: 'slow 3G' },
];
