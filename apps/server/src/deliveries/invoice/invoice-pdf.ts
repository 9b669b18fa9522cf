import type { DocumentFonts } from '../pdf/document-fonts.ts';
import { makePdf, mm, type Pdf } from '../pdf/make-pdf.ts';
import { type Box, gray, ink, rule, writeText } from '../pdf/write-text.ts';
import type { InvoiceContent } from './invoice-content.ts';
import { writeInvoiceLines } from './invoice-lines.ts';
import { a4, column } from './invoice-page.ts';

const small = { size: 9, color: gray };
const plain = { size: 9.5 };

/** An invoice on A4. */
export function invoicePdf(content: InvoiceContent, fonts: DocumentFonts): Promise<Buffer> {
  const { title, locale, seller, issuedAt: at } = content;
  return makePdf({ fonts, size: a4, title, author: seller.name, locale, at }, (pdf) => {
    const underHead = writeHead(pdf, content);
    const underLines = writeInvoiceLines(pdf, content, underHead + 22);
    const underSums = writeSums(pdf, content, underLines);
    writePayment(pdf, content, underSums + 20);
    writeFeet(pdf, content);
  });
}

function writeHead(pdf: Pdf, { heading, facts, seller, buyer }: InvoiceContent): number {
  const half = column.width / 2 - 10;
  const right = { x: column.x + half + 20, width: half };
  let left = writeText(
    pdf,
    seller.name,
    { x: column.x, y: column.top, width: half },
    { size: 13, bold: true },
  );
  left = writeText(pdf, seller.lines.join('\n'), { x: column.x, y: left + 3, width: half }, small);
  let y = writeText(
    pdf,
    heading,
    { ...right, y: column.top - 6 },
    { size: 24, bold: true, align: 'right', leading: 1.25 },
  );
  y += 6;
  for (const fact of facts) y = writeFact(pdf, fact, { ...right, y });

  const top = Math.max(left, y) + 24;
  let bill = writeText(pdf, buyer.label, { x: column.x, y: top, width: half }, small);
  bill = writeText(pdf, buyer.name, { x: column.x, y: bill + 2, width: half }, { size: 11, bold: true });
  return writeText(pdf, buyer.lines.join('\n'), { x: column.x, y: bill + 1, width: half }, plain);
}

interface Place extends Box {
  readonly tabular?: boolean;
}

function writeFact(
  pdf: Pdf,
  [label, value]: readonly [string, string],
  { x, y, width, tabular = false }: Place,
): number {
  const labelWidth = width * 0.55;
  const under = writeText(pdf, label, { x, y, width: labelWidth }, small);
  const valueAt = { x: x + labelWidth + 6, y, width: width - labelWidth - 6 };
  return Math.max(under, writeText(pdf, value, valueAt, { ...plain, align: 'right', tabular })) + 1.5;
}

/** The sums stand together: on a new page if they do not all go on this one. */
function writeSums(pdf: Pdf, { sums, total, vat }: InvoiceContent, from: number): number {
  const width = column.width / 2 - 10;
  const x = column.x + column.width - width;
  const height = (sums.length + vat.length) * 18 + 50;
  let y = from + 10;
  if (y + height > column.bottom) {
    pdf.addPage();
    y = column.top;
  }
  for (const sum of sums) y = writeFact(pdf, sum, { x, y, width, tabular: true }) + 2;
  rule(pdf, { x, y: y + 4, width }, { color: ink, weight: 1 });
  const [label, amount] = total;
  const style = { size: 13, bold: true };
  writeText(pdf, label, { x, y: y + 11, width: width * 0.4 }, style);
  y = writeText(pdf, amount, { x, y: y + 11, width }, { ...style, align: 'right' }) + 6;
  for (const line of vat) y = writeFact(pdf, line, { x, y, width, tabular: true });
  return y;
}

function writePayment(pdf: Pdf, { payment }: InvoiceContent, from: number): void {
  const half = column.width * 0.6;
  const height = 40 + payment.facts.length * 16;
  let y = from;
  if (y + height > column.bottom) {
    pdf.addPage();
    y = column.top;
  }
  y = writeText(pdf, payment.heading, { x: column.x, y, width: column.width }, small);
  y = writeText(pdf, payment.state, { x: column.x, y: y + 2, width: column.width }, { size: 11, bold: true });
  y += 4;
  for (const [label, value] of payment.facts) {
    const under = writeText(pdf, label, { x: column.x, y, width: 90 }, small);
    y = Math.max(under, writeText(pdf, value, { x: column.x + 96, y, width: half }, plain)) + 1.5;
  }
}

function writeFeet(pdf: Pdf, { footer, pageOf }: InvoiceContent): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(start + page);
    const y = column.bottom + 9 * mm;
    const style = { size: 8, color: gray };
    rule(pdf, { ...column, y: y - 8 });
    writeText(pdf, footer, { x: column.x, y, width: column.width * 0.78 }, style);
    if (count === 1) continue;
    const number = pageOf(page + 1, count);
    writeText(pdf, number, { x: column.x, y, width: column.width }, { ...style, align: 'right' });
  }
}
