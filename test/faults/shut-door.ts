import { once } from 'node:events';
import { createServer } from 'node:net';

/** Stands where a server was and turns everyone away; returns when each of them came, in milliseconds since 1970. */
export async function shutDoor(port: number): Promise<() => Promise<readonly number[]>> {
  const cameAt: number[] = [];
  const door = createServer((socket) => {
    cameAt.push(Date.now());
    socket.on('error', () => socket.destroy());
    socket.destroy();
  }).listen(port, '127.0.0.1');
  await once(door, 'listening');
  return async () => {
    door.close();
    await once(door, 'close');
    return cameAt;
  };
}
