import { setTimeout as sleep } from 'node:timers/promises';

interface Bearing {
  /** The longest time `/readyz` took to say yes, in milliseconds. */
  readonly slowest: number;
  /** The most memory it had, in MB. */
  readonly peak: number;
}

/** How much memory a server has, in MB. */
export async function memoryOf(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const [, bytes = ''] = /^process_resident_memory_bytes (\S+)$/m.exec(metrics) ?? [];
  return Math.round(Number(bytes) / 2 ** 20);
}

/** Looks after a server until told to end, and returns how it bore what it had to. */
export function watchServer(url: string): () => Promise<Bearing> {
  let isOver = false;
  let [slowest, peak] = [0, 0];
  const watching = (async () => {
    while (!isOver) {
      const from = performance.now();
      const { ok } = await fetch(`${url}/readyz`);
      slowest = Math.max(slowest, ok ? Math.round(performance.now() - from) : Number.POSITIVE_INFINITY);
      peak = Math.max(peak, await memoryOf(url));
      await sleep(100);
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return { slowest, peak };
  };
}
