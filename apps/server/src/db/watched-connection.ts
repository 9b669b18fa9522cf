import { Socket } from 'node:net';

/**
 * What `pg` is to be told for connections that end by themselves when nothing was said on them for so long: the other
 * machine, or the way to it, is gone without a word. Whoever waits for an answer is told so then, and would wait for
 * hours else. 0: they may be silent as long as they like.
 */
export function watched(silenceMs: number): { stream(): Socket; idleTimeoutMillis: number } {
  return {
    stream() {
      const socket = new Socket();
      return socket.setTimeout(silenceMs, () => {
        socket.destroy(new Error(`The database said nothing for ${silenceMs} ms.`));
      });
    },
    // Those nobody needs are silent too, and are closed long before.
    idleTimeoutMillis: silenceMs / 3,
  };
}
