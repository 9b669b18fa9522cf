import type { Plugin } from 'vite';

/** All that is sent is JSON, by WebSocket or by polling: what else Socket.IO can do stays out. */
const leftOut: Readonly<Record<string, string>> = {
  'engine.io-client/build/esm/transports/webtransport.js': 'export class WT {}',
  'engine.io-parser/build/esm/contrib/base64-arraybuffer.js': 'export const decode = () => undefined;',
  'socket.io-parser/build/esm/is-binary.js':
    'export const isBinary = () => false; export const hasBinary = isBinary;',
  'socket.io-parser/build/esm/binary.js':
    'export const deconstructPacket = () => undefined; export const reconstructPacket = deconstructPacket;',
};

/** Some pages' old libraries give lists and texts a `toJSON`, which would garble all that is sent: as in `writeJson`. */
const written = 'JSON.stringify(obj.data, this.replacer)';
const asItIs = 'JSON.stringify(obj.data, function (key) { return this[key]; })';

export const leanSocket: Plugin = {
  name: 'lean-socket',
  load: {
    filter: { id: /(engine\.io-(client|parser)|socket\.io-parser)\/build\/esm\// },
    handler: (id) => Object.entries(leftOut).find(([end]) => id.endsWith(end))?.[1],
  },
  transform: {
    filter: { id: /socket\.io-parser\/build\/esm\/index\.js$/ },
    handler(code) {
      if (!code.includes(written)) this.error(`socket.io-parser no longer says "${written}"`);
      return code.replace(written, asItIs);
    },
  },
};
