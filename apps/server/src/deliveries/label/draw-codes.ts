import { encode } from 'uqr';
import { code128Widths } from '../code-128.ts';
import type { Pdf } from '../pdf/make-pdf.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A QR code of so wide, quiet zone included, as one path. */
export function drawQr(pdf: Pdf, text: string, { x, y, width }: Area): void {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  const module = width / data.length;
  for (const [row, cells] of data.entries()) {
    for (const [column, dark] of cells.entries()) {
      if (dark) pdf.rect(x + column * module, y + row * module, module, module);
    }
  }
  pdf.fillColor('black').fill();
}

/** Modules that stay white at either end (ISO/IEC 15417). */
const quiet = 10;

/** A Code 128 bar code of so wide, quiet zones included, and so high; in the middle when its bars would be too wide. */
export function drawCode128(
  pdf: Pdf,
  text: string,
  { x, y, width, height, widest }: Area & { readonly height: number; readonly widest: number },
): void {
  const widths = code128Widths(text);
  const modules = widths.reduce((sum, each) => sum + each, 0) + 2 * quiet;
  const module = Math.min(width / modules, widest);
  let at = x + (width - module * modules) / 2 + quiet * module;
  for (const [index, each] of widths.entries()) {
    if (index % 2 === 0) pdf.rect(at, y, each * module, height);
    at += each * module;
  }
  pdf.fillColor('black').fill();
}
