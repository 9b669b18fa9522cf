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

export const leanSocket: Plugin = {
  name: 'lean-socket',
  load: {
    filter: { id: /(engine\.io-(client|parser)|socket\.io-parser)\/build\/esm\// },
    handler: (id) => Object.entries(leftOut).find(([end]) => id.endsWith(end))?.[1],
  },
};
