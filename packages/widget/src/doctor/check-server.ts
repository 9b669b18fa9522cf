import type { Finding } from './finding.ts';
import type { ServerFacts } from './page-facts.ts';

/** What a proxy before the server has to be told, in nginx’s words. */
const upgrade =
  'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";';

/** Whether the server is there, lets this page speak, and by a WebSocket. */
export function checkServer(
  { server, shop = '', script, origin, socket }: ServerFacts,
  page: string,
): Finding[] {
  if (script === 'unreachable') return [{ level: 'wrong', code: 'server_unreachable', values: { server } }];
  const own = new URL(page).origin;
  return [
    script === 'served'
      ? { level: 'fine', code: 'server_fine', values: { server } }
      : { level: 'wrong', code: 'server_script', values: { server }, line: `${server}/widget/v1.js` },
    ...originFindings(origin, shop, own),
    ...socketFindings(socket, server, own),
  ];
}

function originFindings(found: ServerFacts['origin'], shop: string, own: string): Finding[] {
  switch (found) {
    case 'allowed':
      return [{ level: 'fine', code: 'origin_fine', values: { origin: own } }];
    case 'refused':
      return [{ level: 'wrong', code: 'origin_refused', values: { origin: own }, line: own }];
    case 'unknown shop':
      return [{ level: 'wrong', code: 'origin_shop', values: { shop } }];
    case 'unasked':
      return [];
  }
}

function socketFindings(found: ServerFacts['socket'], server: string, own: string): Finding[] {
  const address = server.replace(/^http/, 'ws');
  switch (found) {
    case 'open':
      return [{ level: 'fine', code: 'socket_fine', values: { address } }];
    case 'polling only':
      return [{ level: 'wrong', code: 'socket_polling', values: { address }, line: upgrade }];
    case 'unreachable':
      return [{ level: 'wrong', code: 'socket_unreachable', values: { address, origin: own } }];
    case 'unasked':
      return [];
  }
}
