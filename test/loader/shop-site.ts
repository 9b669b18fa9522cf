import { once } from 'node:events';
import { createServer } from 'node:http';

/** A shop's web site of another origin than ours, whose pages are what their addresses say. */
export interface ShopSite {
  readonly origin: string;
  address(parts: { head: string; body: string }): string;
  /** What pages have told it. */
  readonly told: readonly string[];
  close(): Promise<void>;
}

export async function startShopSite(widgetServer: string): Promise<ShopSite> {
  const told: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/tell') {
      told.push(url.searchParams.get('what') ?? '');
      return response.writeHead(204).end();
    }
    if (url.pathname !== '/page') return response.writeHead(204).end();
    const [head, body] = [url.searchParams.get('head'), url.searchParams.get('body')];
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${head}</head><body><h1>Dolls</h1>${body}</body></html>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
  // The same site as our server's, so that a page may open sockets to it.
  const { hostname } = new URL(widgetServer);
  const origin = `http://${hostname}:${address.port}`;
  return {
    origin,
    told,
    address: (parts) => `${origin}/page?${new URLSearchParams(parts)}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
