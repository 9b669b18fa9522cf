import type { ClientSocket } from '../support/socket.ts';

/** Resolves when a socket is told of its end, or ends; rejects when that takes longer than two seconds. */
export function happens(socket: ClientSocket, event: 'disconnect' | 'session-expired'): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${event} within two seconds.`)), 2000);
    socket.once(event, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
