import type { Locale } from '@ordialog/core';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

const countryOf: Partial<Record<Locale, CountryCode>> = { it: 'IT', fr: 'FR', ru: 'RU' };

/**
 * A phone number in E.164; undefined when it is none. One without a country code is looked for in the shop's country
 * and in that of the buyer's language, and taken only where it is a mobile number there, so that a text does not
 * go to a stranger in another country.
 */
export function toE164(
  phone: string,
  { country, locale }: { country?: string | undefined; locale: Locale },
): string | undefined {
  const typed = phone.trim().replace(/^00/, '+');
  if (typed.startsWith('+')) {
    const number = parsePhoneNumberFromString(typed);
    return number?.isPossible() ? number.number : undefined;
  }
  const home = country?.toUpperCase();
  const countries = [home, countryOf[locale]].filter(
    (code) => code !== undefined && isSupportedCountry(code),
  );
  return countries.map((code) => parsePhoneNumberFromString(typed, code)).find((number) => number?.isValid())
    ?.number;
}
