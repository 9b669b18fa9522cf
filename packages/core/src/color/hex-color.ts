import type { LinearRgb } from './oklch.ts';

/** Linear sRGB of `#rrggbb`; undefined when it is written otherwise. */
export function parseHexColor(written: string): LinearRgb | undefined {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(written) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [toLinear(red), toLinear(green), toLinear(blue)];
}

/** `#rrggbb`, the nearest that eight bits a part can say. */
export function hexColor([red, green, blue]: LinearRgb): string {
  return `#${[red, green, blue].map(toHex).join('')}`;
}

function toLinear(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toHex(linear: number): string {
  const value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
}
