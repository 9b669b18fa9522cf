import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text as readText } from 'node:stream/consumers';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const accountSid = `AC${'0123456789abcdef'.repeat(2)}`;
const authToken = 'test/token';

/** For tests: Twilio's Message resource by its published format (API version 2010-04-01), on loopback. */
export class TwilioDouble {
  /** Answers as Twilio does; with a 500; with a page that is no JSON; takes the request and never answers. */
  mode: 'ok' | 'fails' | 'proxy' | 'hang' = 'ok';
  /** Numbers that it refuses, by Twilio's error code. */
  readonly refused = new Map<string, number>();
  readonly messages: { readonly to: string; readonly from: string; readonly body: string }[] = [];
  requests = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      this.requests += 1;
      const form = await readText(request);
      if (this.mode === 'hang') return;
      if (this.mode === 'proxy') {
        response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
        return;
      }
      const { status, body } = this.mode === 'fails' ? failure : this.#answer(request, form);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  }

  static async open(): Promise<TwilioDouble> {
    const double = new TwilioDouble();
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    return double;
  }

  /** What `SMS_URL` takes; another token is refused. */
  url(from = '+15005550006', token = authToken): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The double is not open.');
    const credentials = `${accountSid}:${encodeURIComponent(token)}`;
    return `twilio+http://${credentials}@127.0.0.1:${address.port}?from=${from}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer({ method, url, headers }: IncomingMessage, text: string): Answer {
    if (url !== `/2010-04-01/Accounts/${accountSid}/Messages.json` || method !== 'POST') {
      return error(404, 20404, `The requested resource ${url} was not found`);
    }
    const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    if (headers.authorization !== expected) return error(401, 20003, 'Authenticate');
    if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
      return error(400, 21603, "A 'From' or 'MessagingServiceSid' parameter is required");
    }
    const form = new URLSearchParams(text);
    const [to, body] = [form.get('To'), form.get('Body')];
    const from = form.get('MessagingServiceSid') ?? form.get('From');
    if (to === null) return error(400, 21604, "A 'To' phone number is required.");
    if (from === null) return error(400, 21603, "A 'From' or 'MessagingServiceSid' parameter is required");
    if (body === null || body === '') return error(400, 21602, 'Message body is required.');
    if (body.length > 1600) return error(400, 21617, 'The concatenated message body is over 1600 characters');
    if (!/^\+[1-9]\d{4,14}$/.test(to)) return error(400, 21211, `Invalid 'To' Phone Number: ${to}`);
    const code = this.refused.get(to);
    if (code !== undefined) return error(400, code, `The number ${to} cannot be written to`);
    this.messages.push({ to, from, body });
    return { status: 201, body: message(this.messages.length, { to, from, body }) };
  }
}

const failure = error(500, 20500, 'Internal Server Error');

function error(status: number, code: number, said: string): Answer {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return { status, body: { code, message: said, more_info, status } };
}

function message(index: number, { to, from, body }: { to: string; from: string; body: string }) {
  const sid = `SM${createHash('md5').update(String(index)).digest('hex')}`;
  const isService = from.startsWith('MG');
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body,
    date_created: 'Sun, 22 Nov 2026 02:00:00 +0000',
    date_sent: null,
    date_updated: 'Sun, 22 Nov 2026 02:00:00 +0000',
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: isService ? null : from,
    messaging_service_sid: isService ? from : null,
    num_media: '0',
    num_segments: isService ? '0' : '1',
    price: null,
    price_unit: null,
    sid,
    status: isService ? 'accepted' : 'queued',
    subresource_uris: { media: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}/Media.json` },
    to,
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}.json`,
  };
}
