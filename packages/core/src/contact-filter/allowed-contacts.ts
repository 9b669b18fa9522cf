import { carriers } from '../carrier.ts';
import type { Contact } from './contact.ts';
import { digitsOf } from './find-phones.ts';

/** What may be told in spite of the filter. */
export interface AllowedContacts {
  /** Hosts, and whatever is below them. */
  readonly hosts: ReadonlySet<string>;
  /** Numbers and addresses as `Contact.value` has them. */
  readonly values: ReadonlySet<string>;
}

/** Carriers whose local pages have addresses of their own. */
const moreCarriers = [
  'dhl.de',
  'dpd.de',
  'dpd.fr',
  'dpd.it',
  'brt.it',
  'sda.it',
  'gls-italy.com',
  'colissimo.fr',
  'mondialrelay.fr',
  'mondialrelay.com',
  'boxberry.ru',
  'cdek.com',
  'royalmail.com',
  'hermesworld.com',
  '17track.net',
];

const carrierHosts = carriers.flatMap(({ tracking }) => {
  const host = tracking === undefined ? undefined : URL.parse(tracking)?.hostname;
  return host === undefined ? [] : [registered(host)];
});

/**
 * `own` are addresses of the shop's pages. `details` are texts the shop has saved, such as its ways to pay: what they
 * hold may be told, and so may every number in them. `numbers` are the order's own, such as its parcels'.
 */
export function allowedContacts(
  find: (text: string) => readonly Contact[],
  {
    own,
    details,
    numbers,
  }: { own: readonly string[]; details: readonly string[]; numbers: readonly string[] },
): AllowedContacts {
  const hosts = own.flatMap((address) => URL.parse(address)?.hostname ?? []);
  const said = details.flatMap((text) => find(text));
  const linked = said.filter(({ kind }) => kind === 'link').map(({ value }) => value);
  return {
    hosts: new Set([...carrierHosts, ...moreCarriers, ...hosts.map(withoutWww), ...linked.map(withoutWww)]),
    values: new Set([
      ...said.map(({ value }) => value),
      ...details.map(digitsOf).filter((digits) => digits.length >= 7),
      ...numbers.map(plainNumber),
      ...numbers.map(digitsOf),
    ]),
  };
}

export function isAllowedHost({ hosts }: AllowedContacts, host: string): boolean {
  let rest = withoutWww(host.replace(/\.$/, ''));
  for (;;) {
    if (hosts.has(rest)) return true;
    const dot = rest.indexOf('.');
    if (dot < 0) return false;
    rest = rest.slice(dot + 1);
  }
}

/** A number as it is compared: letters and digits, without case. */
export function plainNumber(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** `yodel.co.uk` of `www.yodel.co.uk`: what a carrier's other pages share. */
function registered(host: string): string {
  const labels = host.split('.');
  return labels.slice(/^(?:co|com)$/.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}
