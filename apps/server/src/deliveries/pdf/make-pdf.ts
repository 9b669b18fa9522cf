import type { Locale } from '@ordialog/core';
import PDFDocument from 'pdfkit';
import type { DocumentFonts } from './document-fonts.ts';

export type Pdf = PDFKit.PDFDocument;

/** Points of a millimeter: PDF counts in 72 to the inch. */
export const mm = 72 / 25.4;

interface Setup {
  readonly fonts: DocumentFonts;
  /** Points. */
  readonly size: readonly [width: number, height: number];
  readonly title: string;
  readonly author: string;
  readonly locale: Locale;
  readonly at: Date;
}

/**
 * A PDF drawn by `draw`, with both fonts embedded as `regular` and `bold`. Its pages have no margins: whoever draws says
 * where, and adds pages.
 */
export async function makePdf(
  { fonts, size, title, author, locale, at }: Setup,
  draw: (pdf: Pdf) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: [...size],
    margin: 0,
    font: fonts.regular,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: locale,
    displayTitle: true,
    info: { Title: title, Author: author, Creator: 'Ordialog', CreationDate: at, ModDate: at },
  });
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  draw(pdf);
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return Buffer.concat(chunks);
}
