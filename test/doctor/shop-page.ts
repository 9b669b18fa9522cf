import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** A shop's web server with one page, which a test changes as its owner would. */
export class ShopPage {
  readonly #server: Server;
  readonly origin: string;
  headers: Record<string, string> = {};
  html = '';

  private constructor(server: Server, origin: string) {
    this.#server = server;
    this.origin = origin;
  }

  static async start(): Promise<ShopPage> {
    const server = createServer((request, response) => {
      const isPage = request.url === '/';
      response.writeHead(isPage ? 200 : 204, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(isPage ? page.html : undefined);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
    const page = new ShopPage(server, `http://localhost:${address.port}`);
    return page;
  }

  /** Does what a line of the doctor's says: a header is sent, a tag takes the place of the one like it. */
  apply(line: string): void {
    const [, name, value] = /^([A-Z][\w-]+): (.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      this.headers = { ...this.headers, [name.toLowerCase()]: value };
      return;
    }
    const tag = /^<(\w+)/.exec(line)?.[1];
    const like =
      tag === 'script'
        ? /<script[^>]*src="[^"]*\/widget\/v1\.js"[^>]*><\/script>/
        : new RegExp(`<${tag}[^>]*>`);
    if (!like.test(this.html)) throw new Error(`Nothing on the page is like ${line}`);
    this.html = this.html.replace(like, () => line);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
