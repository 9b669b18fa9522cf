import { trackingUrl } from './carrier.ts';
import { fitsCheckDigit } from './tracking-number/check-digit.ts';
import { type NumberFormat, numberFormats } from './tracking-number/number-formats.ts';

export interface DetectedCarrier {
  /** A carrier's key. */
  readonly carrier: string;
  readonly trackingUrl?: string;
}

/** The posts that a number of the Universal Postal Union's S10 leads to, by the country at its end. */
const nationalPosts: Readonly<Record<string, string>> = {
  CA: 'canada_post',
  FR: 'la-poste',
  IT: 'poste-italiane',
  RU: 'pochta-rossii',
  US: 'usps',
};

/** Whose number it may be, likeliest first; empty when no format and check digit fit. Spaces, dashes and case are free. */
export function detectCarriers(number: string): readonly DetectedCarrier[] {
  const plain = number.replace(/[\s-]/g, '').toUpperCase();
  const found = numberFormats.flatMap((format) => {
    const groups = fitting(format, plain);
    if (!groups) return [];
    const asked = groups.number ?? plain;
    const post = format.carrier === 's10' ? nationalPosts[plain.slice(-2)] : undefined;
    return [post, format.carrier].flatMap((carrier) =>
      carrier === undefined ? [] : [detected(carrier, asked)],
    );
  });
  return found.filter(({ carrier }, index) => found.findIndex((each) => each.carrier === carrier) === index);
}

function fitting({ pattern, check }: NumberFormat, number: string): Record<string, string> | undefined {
  const match = pattern.exec(number);
  if (!match) return undefined;
  const { groups = {} } = match;
  const { serial = '', check: digit = '' } = groups;
  // Zeros fit most check digits, and are what people type to try.
  const isTrivial = check !== undefined && /^0*$/.test(serial);
  return check === undefined || (!isTrivial && fitsCheckDigit(check, serial, digit)) ? groups : undefined;
}

function detected(carrier: string, number: string): DetectedCarrier {
  const url = trackingUrl(carrier, number);
  return url === undefined ? { carrier } : { carrier, trackingUrl: url };
}
