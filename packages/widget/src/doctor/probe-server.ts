import type { ServerFacts } from './page-facts.ts';

/** How long one waits for an answer, in milliseconds. */
const patience = 8000;

interface Probing {
  readonly server: string;
  readonly shop: string | undefined;
  readonly token: string | undefined;
  /** The page's, where the program that asks is no browser, which would say it by itself. */
  readonly origin?: string;
}

/** Asks our server what it would answer the page. Nothing is changed there. */
export async function probeServer({ server, shop, token, origin }: Probing): Promise<ServerFacts> {
  const headers: Record<string, string> = origin === undefined ? {} : { origin };
  const script = await fetchSoon(`${server}/widget/v1.js`, { headers });
  if (!script)
    return { server, shop, script: 'unreachable', origin: 'unasked', socket: 'unasked', token: 'unasked' };
  const served = script.ok && /javascript/.test(script.headers.get('content-type') ?? '');
  const answer = shop === undefined || !served ? undefined : await askForWidget(server, shop, headers, token);
  return {
    server,
    shop,
    script: served ? 'served' : 'missing',
    origin: answer?.origin ?? 'unasked',
    socket: answer?.origin === 'allowed' ? await probeSocket(server, headers) : 'unasked',
    token: answer?.origin === 'allowed' && token !== undefined ? answer.token : 'unasked',
  };
}

async function askForWidget(
  server: string,
  shop: string,
  headers: Record<string, string>,
  token: string | undefined,
): Promise<Pick<ServerFacts, 'origin' | 'token'>> {
  const signed = token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };
  const answer = await fetchSoon(`${server}/v1/widget?shop=${encodeURIComponent(shop)}`, {
    headers: signed,
    cache: 'no-store',
  });
  // A browser hides from a page what its origin may not read.
  if (!answer || answer.status === 403) return { origin: 'refused', token: 'unasked' };
  if (answer.status === 404) return { origin: 'unknown shop', token: 'unasked' };
  const { unread }: { unread?: number | null } = await answer.json();
  return { origin: 'allowed', token: typeof unread === 'number' ? 'accepted' : 'refused' };
}

/** The first packet of Engine.IO comes before anybody says who they are. */
async function probeSocket(server: string, headers: Record<string, string>): Promise<ServerFacts['socket']> {
  const at = `${server}/socket.io/?EIO=4&transport=`;
  if (await opens(`${at.replace(/^http/, 'ws')}websocket`, headers)) return 'open';
  const polled = await fetchSoon(`${at}polling`, { headers });
  return polled?.ok ? 'polling only' : 'unreachable';
}

function opens(address: string, headers: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = openSocket(address, headers);
    const done = (open: boolean) => {
      clearTimeout(timer);
      resolve(open);
      socket?.close();
    };
    const timer = setTimeout(() => done(false), patience);
    if (!socket) return done(false);
    socket.onmessage = ({ data }) => done(String(data).startsWith('0{'));
    socket.onerror = () => done(false);
    socket.onclose = () => done(false);
  });
}

/** Outside of browsers a WebSocket is given its headers; undefined where there is none or a policy refuses it. */
function openSocket(address: string, headers: Record<string, string>): WebSocket | undefined {
  try {
    const wanted = Object.keys(headers).length > 0 ? [{ headers }] : [];
    return Reflect.construct(WebSocket, [address, ...wanted]);
  } catch {
    return undefined;
  }
}

/** Undefined when there is no answer in time, or a browser keeps it from the page. */
async function fetchSoon(address: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(patience) });
  } catch {
    return undefined;
  }
}
