import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { WebhookDeliveryView } from '@ordialog/protocol';
import { isLoopbackAddress, isPrivateAddress } from './private-address.ts';

export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where the server itself runs on a developer's machine. */
  readonly allowLoopback: boolean;
  readonly timeoutMs: number;
}

export type RequestOutcome =
  | { readonly status: number; readonly error: null | 'refused' | 'redirected' }
  | { readonly status: null; readonly error: Exclude<WebhookDeliveryView['error'], null> };

class PrivateAddress extends Error {}

/** Of an answer nobody reads the rest. */
const longestAnswer = 64 * 1024;

/**
 * Posts to an address that somebody else chose: never to a machine of ours, whatever its name leads to, and never
 * where a redirect points. The name is looked up once and the connection made to what was found and checked.
 */
export function sendRequest(wanted: OutgoingRequest): Promise<RequestOutcome> {
  const url = new URL(wanted.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address needs no lookup, so that would not check it.
  if (isIP(host) !== 0 && !isReachable(host, wanted.allowLoopback)) {
    return Promise.resolve({ status: null, error: 'private_address' });
  }
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const signal = AbortSignal.timeout(wanted.timeoutMs);
  return new Promise((resolve) => {
    const request = send(url, {
      method: 'POST',
      headers: { ...wanted.headers, 'content-length': Buffer.byteLength(wanted.body) },
      agent: false,
      lookup: publicOnly(wanted.allowLoopback),
      signal,
    });
    request.on('response', (response) => {
      const { statusCode: status = 0 } = response;
      let left = longestAnswer;
      response.on('data', (chunk: Buffer) => {
        left -= chunk.length;
        if (left < 0) response.destroy();
      });
      response.on('error', () => response.destroy());
      const error =
        status >= 200 && status < 300 ? null : status >= 300 && status < 400 ? 'redirected' : 'refused';
      resolve({ status, error });
    });
    request.on('error', (error) => resolve({ status: null, error: reasonOf(error, signal) }));
    request.end(wanted.body);
  });
}

/** Looks names up as usual, and refuses those that lead to any machine that is not on the internet. */
function publicOnly(allowLoopback: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !isReachable(address, allowLoopback))) {
        return callback(new PrivateAddress(hostname), []);
      }
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

function isReachable(address: string, allowLoopback: boolean): boolean {
  return !isPrivateAddress(address) || (allowLoopback && isLoopbackAddress(address));
}

function reasonOf(error: Error, signal: AbortSignal): Exclude<WebhookDeliveryView['error'], null> {
  if (error instanceof PrivateAddress) return 'private_address';
  if (signal.aborted) return 'timeout';
  const code = 'code' in error ? String(error.code) : '';
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|EPROTO|HOSTNAME_MISMATCH)/.test(code)
    ? 'tls'
    : 'unreachable';
}
