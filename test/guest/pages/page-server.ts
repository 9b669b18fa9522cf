import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { HostilePage } from './hostile-page.ts';

const nonce = 'r4nd0mN0nce';
const look = 'body { margin: 24px; font: 16px/1.5 sans-serif } p { max-width: 40em }';

/** A shop's own web server, of another site than ours. It knows nothing of us but the tag on its pages. */
export class PageServer {
  /** Where its pages are: the site `localhost`, while our server is at an address. */
  readonly origin: string;
  /** The same pages as another site has them. */
  readonly otherSite: string;
  readonly #server: Server;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.origin = `http://localhost:${port}`;
    this.otherSite = `http://127.0.0.1:${port}`;
  }

  /** Serves each page at its place in the list; `?token=` of its address is who the page says its buyer is. */
  static async start(pages: readonly HostilePage[], widgetServer: string): Promise<PageServer> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const [, kind = '', index = ''] = url.pathname.split('/');
      const page = pages[Number(index)];
      if (page === undefined || index === '') return response.writeHead(204).end();
      const token = url.searchParams.get('token') ?? '';
      const send = (type: string, body: string) => response.setHeader('Content-Type', type).end(body);
      if (kind === 'script') return send('text/javascript', scriptOf(page, token));
      if (kind === 'style') return send('text/css', page.style ?? look);
      if (kind === 'frame') return send('text/html', frameOf(url.searchParams.get('page') ?? ''));
      const policy = page.policy?.(widgetServer, nonce);
      if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
      return send('text/html', pageOf(page, index, token, widgetServer));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
    return new PageServer(server, address.port);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

function scriptOf({ first }: HostilePage, token: string): string {
  const identify = `(window.Ordialog ||= []).push(['identify', ${JSON.stringify(token)}]);`;
  return first === undefined ? identify : `(${String(first)})();\n${identify}`;
}

function frameOf(page: string): string {
  return `<!doctype html><html lang="en"><title>Portal</title><iframe title="Shop" width="1000" height="750" src="${page.replaceAll('"', '&quot;')}"></iframe>`;
}

function pageOf(
  { markup = '', tags = 1 }: HostilePage,
  index: string,
  token: string,
  server: string,
): string {
  const tag = `<script async nonce="${nonce}" src="${server}/widget/v1.js" data-shop="pk_demo"></script>`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A shop</title><link rel="icon" href="/icon">
<link rel="stylesheet" href="/style/${index}">
<script nonce="${nonce}" src="/script/${index}?token=${encodeURIComponent(token)}"></script>
${tag.repeat(tags)}
</head>
<body><h1 class="host">Dolls</h1><p class="host">${'All of them made by hand. '.repeat(20)}</p>${markup}
<p class="host"><button>Buy</button></p></body>
</html>`;
}
