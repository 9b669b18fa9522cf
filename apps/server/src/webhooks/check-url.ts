import { isIP } from 'node:net';
import { isLoopbackAddress, isPrivateAddress } from './private-address.ts';

export type UrlProblem = 'not_an_address' | 'not_https' | 'with_credentials' | 'private_address';

/** What is wrong with an address to be told at. What its name leads to is checked each time it is used. */
export function problemWithUrl(text: string, allowLoopback: boolean): UrlProblem | undefined {
  const url = URL.parse(text);
  if (!url || url.hostname === '') return 'not_an_address';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not_https';
  if (url.username !== '' || url.password !== '') return 'with_credentials';
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const isHere = host === 'localhost' || isLoopbackAddress(host);
  if (isHere && allowLoopback) return undefined;
  if (isHere || host.endsWith('.localhost') || (isIP(host) !== 0 && isPrivateAddress(host))) {
    return 'private_address';
  }
  return url.protocol === 'https:' ? undefined : 'not_https';
}
