import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { carrierOf, trackingUrl } from './carrier.ts';
import { detectCarriers } from './tracking-number.ts';

interface Sample {
  readonly courier: string;
  readonly format: string;
  readonly tracking_url: string | null;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}
const file = new URL('../../../../shared/data/carriers/tracking-numbers.json', import.meta.url);
const samples: readonly Sample[] = JSON.parse(readFileSync(file, 'utf8'));
const keysOf = (number: string) => detectCarriers(number).map(({ carrier }) => carrier);

test('there is a sample of each of the 39 formats', () => {
  expect(samples).toHaveLength(39);
});

describe.each(samples)('$format', ({ courier, valid, invalid, tracking_url: url }) => {
  test.each(valid)('%s is first of all theirs', (number) => {
    expect(keysOf(number)[0]).toBe(courier);
    for (const written of [number.toLowerCase(), number.replace(/\s/g, ''), ` ${[...number].join(' ')} `]) {
      expect(detectCarriers(written)).toEqual(detectCarriers(number));
    }
  });

  test.each(invalid)('%s is nobody’s', (number) => {
    expect(keysOf(number)).toEqual([]);
  });

  test('can be followed where the carrier lets it', () => {
    const known = carrierOf(courier);
    expect(known).toBeDefined();
    if (url !== null) expect(trackingUrl(courier, valid[0] ?? '')).toMatch(/^https:\/\//);
  });
});

test.each([
  ['7112 3456 7891 2345 6787', ['usps']],
  ['9400 1112 0108 0805 4830 16', ['usps']],
  ['92748931507708513018050063', ['usps']],
  ['1Z879E930346834440', ['ups']],
  ['73891051146', ['dhl']],
  ['JVGL0999999990', ['dhl']],
  ['C11121552953069', ['ontrac']],
  ['RR123456785IT', ['poste-italiane', 's10']],
  ['RA 123 456 785 RU', ['pochta-rossii', 's10']],
  ['77767553207', ['old_dominion']],
])('%s is of %o', (number, carriers) => {
  expect(keysOf(number)).toEqual(carriers);
});

test('what a carrier’s page asks for is in the address, and no more', () => {
  const [usps] = detectCarriers('420 78745 9400111206206406260787');
  expect(usps?.trackingUrl).toBe(
    'https://tools.usps.com/go/TrackConfirmAction?tLabels=9400111206206406260787',
  );
  const [astra] = detectCarriers('32971514560102447849175802862014');
  expect(astra?.trackingUrl).toMatch(/=784917580286$/);
});

test.each([
  '',
  ' ',
  '-',
  '0',
  '12345',
  '000000000000',
  '00000000000000000000',
  'Hello',
  '<script>',
  '١٢٣٤٥٦٧٨٩٠',
])('%o is nobody’s', (number) => {
  expect(detectCarriers(number)).toEqual([]);
});

test('a wrong digit is noticed in every number that has a check digit', () => {
  const checked = samples.filter(({ courier }) =>
    ['ups', 'canada_post', 's10', 'old_dominion'].includes(courier),
  );
  for (const { valid } of checked) {
    const number = valid[0] ?? '';
    const at = number.length - 4;
    const wrong = number.slice(0, at) + ((Number(number[at]) + 1) % 10) + number.slice(at + 1);
    expect(keysOf(wrong), wrong).toEqual([]);
  }
});
