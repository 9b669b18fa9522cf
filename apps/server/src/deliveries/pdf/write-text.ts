import type { Pdf } from './make-pdf.ts';

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'right';
  /** Of a line, in sizes of the letters. */
  readonly leading?: number;
  /** All figures of one width, for numbers that stand under each other. */
  readonly tabular?: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const ink = '#1d1f1e';
export const gray = '#5d635f';
const hairline = '#d9dbd8';

/** Writes a text into a box, broken into lines, and returns where the next thing may stand. */
export function writeText(pdf: Pdf, text: string, { x, y, width }: Box, style: TextStyle): number {
  const height = textHeight(pdf, text, width, style);
  pdf
    .fillColor(style.color ?? ink)
    .text(text, x, y, { ...optionsOf(pdf, style), width, align: style.align ?? 'left' });
  return y + height;
}

/** How high a text stands in that width. */
export function textHeight(pdf: Pdf, text: string, width: number, style: TextStyle): number {
  use(pdf, style);
  return text === '' ? 0 : pdf.heightOfString(text, { ...optionsOf(pdf, style), width });
}

/** How wide a text is on one line. */
export function textWidth(pdf: Pdf, text: string, style: TextStyle): number {
  use(pdf, style);
  return pdf.widthOfString(text, optionsOf(pdf, style));
}

function use(pdf: Pdf, { bold, size }: TextStyle): void {
  pdf.font(bold ? 'bold' : 'regular').fontSize(size);
}

function optionsOf(pdf: Pdf, { size, leading = 1.4, tabular }: TextStyle): PDFKit.Mixins.TextOptions {
  const lineGap = size * leading - pdf.currentLineHeight();
  return tabular ? { lineGap, features: ['tnum'] } : { lineGap };
}

export function rule(pdf: Pdf, { x, y, width }: Box, { color = hairline, weight = 0.6 } = {}): void {
  pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(weight)
    .strokeColor(color)
    .stroke();
}
