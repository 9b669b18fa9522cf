import { type BuyerClaims, mintBuyerToken, type TokenOptions } from './buyer-token.ts';
import { demo } from './demo.ts';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A body that is no JSON is sent as it is: for what a server has to refuse. */
type RequestBody = Readonly<Record<string, unknown>> | readonly unknown[] | string | FormData | undefined;

/** The HTTP API as one caller sees it; knows nothing of the server but the contract. */
export class ApiClient {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(origin: string, headers: Readonly<Record<string, string>> = {}) {
    this.origin = origin;
    this.headers = headers;
  }

  /** The same caller with other headers, for instance `accept-language` or `idempotency-key`. */
  with(headers: Readonly<Record<string, string>>): ApiClient {
    return new ApiClient(this.origin, { ...this.headers, ...headers });
  }

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.request('GET', path);
  }

  post<Body>(path: string, body?: RequestBody): Promise<Answer<Body>> {
    return this.request('POST', path, body);
  }

  async request<Body>(method: string, path: string, body?: RequestBody): Promise<Answer<Body>> {
    const asIs = body === undefined || typeof body === 'string' || body instanceof FormData;
    const response = await fetch(new URL(path, this.origin), {
      method,
      redirect: 'manual',
      headers: {
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...this.headers,
      },
      ...(body === undefined ? {} : { body: asIs ? body : JSON.stringify(body) }),
    });
    const json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    const answered: Body = json ? await response.json() : await response.text();
    return { status: response.status, headers: response.headers, body: answered };
  }
}

/** The shop's own server, with its secret key. */
export function asShop(origin: string, secretKey: string = demo.secretKey): ApiClient {
  return new ApiClient(origin, { authorization: `Bearer ${secretKey}` });
}

/** A buyer in a browser, with a token from their shop. */
export async function asBuyer(
  origin: string,
  claims: BuyerClaims,
  options?: TokenOptions,
): Promise<ApiClient> {
  return new ApiClient(origin, { authorization: `Bearer ${await mintBuyerToken(claims, options)}` });
}

/** Staff of a shop in a browser, signed in. */
export async function asStaff(
  origin: string,
  credentials: { email: string; password: string } = demo.seller,
): Promise<ApiClient> {
  const browser = new ApiClient(origin, { origin });
  const { status, headers, body } = await browser.post('/v1/staff/sign-in', credentials);
  if (status >= 300) throw new Error(`Signing in answered ${status}: ${JSON.stringify(body)}`);
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
  return browser.with({ cookie: cookies.join('; ') });
}
