import type { Clock } from '../clock.ts';
import { createSignedLinks, type Seal } from '../signed-links.ts';

/** Makes and checks the addresses under which exports are fetched without credentials. */
export interface ExportLinks {
  make(id: string): string;
  check(link: Seal & { readonly id: string }): 'good' | 'expired' | 'forged';
}

const lastsMs = 10 * 60_000;

/** An address is good for ten minutes. `server` is told late, since its port may be. */
export function createExportLinks({
  secret,
  clock,
  server,
}: {
  secret: string;
  clock: Clock;
  server: () => string;
}): ExportLinks {
  const links = createSignedLinks(secret, 'exports', clock);
  return {
    make: (id) => `${server()}/exports/${id}?${links.seal([id], clock.now().getTime() + lastsMs)}`,
    check: ({ id, ...seal }) => links.check([id], seal),
  };
}
