import type { Locale } from '@ordialog/core';

export interface PostalAddress {
  readonly name: string;
  readonly company: string;
  readonly street: readonly string[];
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
}

/** Where the postcode stands behind city and region; elsewhere it leads. */
const postcodeLast = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US', 'ZA']);

/** The address in lines, as it is written on a parcel; the country's name in the reader's language. */
export function formatAddress(address: PostalAddress, locale: Locale): string {
  const { name, company, street, country } = address;
  return [name, company, ...street, placeOf(address), countryName(country, locale)]
    .filter((line) => line !== '')
    .join('\n');
}

function placeOf({ city, region, postcode, country }: PostalAddress): string {
  if (!postcodeLast.has(country)) return words(postcode, city, region);
  return [city, words(region, postcode)].filter((part) => part !== '').join(', ');
}

function words(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function countryName(code: string, locale: Locale): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code.toUpperCase()) ?? code;
}
