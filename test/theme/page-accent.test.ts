import {
  accentContrast,
  contrast,
  dark,
  type LinearRgb,
  light,
  linearRgb,
  mix,
  oklchOf,
  parseHexColor,
  tints,
} from '@ordialog/core';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { themeStyles } from '../../packages/ui/src/tokens/theme-styles.ts';
import { newPerson, openBrowser } from '../support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

/** The corners of the sRGB cube, what lies between them, and grays. */
const steps = [0, 85, 170, 255];
const hex = (parts: readonly number[]) =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const colors = [
  ...steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => hex([red, green, blue])))),
  ...Array.from({ length: 16 }, (_, index) => hex([index * 17, index * 17, index * 17])),
];

test.each([
  ['light', light],
  ['dark', dark],
] as const)('whatever accent a page sets by CSS, it is read in the %s scheme', async (name, scheme) => {
  const { page } = await newPerson(browser, { colorScheme: name });
  await page.setContent(
    `<style>${themeStyles.cssText}#shown { color: var(--od-accent) }</style><p id="shown">Pay</p>`,
  );
  const shown = await page.evaluate((all) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const element = document.getElementById('shown');
    if (!canvas || !element) throw new Error('This browser paints nothing.');
    return all.map((color) => {
      document.documentElement.style.setProperty('--ordialog-color-accent', color);
      canvas.fillStyle = getComputedStyle(element).color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    });
  }, colors);
  const { surface, raised, 'on-accent': onAccent } = scheme.colors;
  const unread = shown.flatMap((parts, index) => {
    const accent: LinearRgb = parseHexColor(hex(parts)) ?? [0, 0, 0];
    const grounds = [
      linearRgb(surface),
      linearRgb(raised),
      linearRgb(onAccent),
      mix(oklchOf(accent), surface, tints.mine),
    ];
    const least = Math.min(...grounds.map((ground) => contrast(accent, ground)));
    // Eight bits a part: what is painted is a step off.
    return least >= 4.45 ? [] : [`${colors[index]} is shown as ${hex(parts)}, ${least.toFixed(2)} : 1`];
  });
  expect(unread).toEqual([]);
  // And what can be read anyway is left as it is.
  const changed = shown.flatMap((parts, index) => {
    const color = colors[index] ?? '';
    const apart = parts.map((part, at) =>
      Math.abs(part - Number.parseInt(color.slice(1 + at * 2, 3 + at * 2), 16)),
    );
    return accentContrast(scheme, color) < 4.8 || Math.max(...apart) <= 2
      ? []
      : [`${color} is shown as ${hex(parts)}`];
  });
  expect(changed).toEqual([]);
});
