import type { Pdf } from '../pdf/make-pdf.ts';
import { gray, ink, rule, textHeight, writeText } from '../pdf/write-text.ts';
import type { InvoiceContent } from './invoice-content.ts';
import { column } from './invoice-page.ts';

const plain = { size: 9.5 };
const small = { size: 8, color: gray };
const numberStyle = { ...plain, align: 'right', tabular: true } as const;
const padding = 6;

const widths = { quantity: 44, unitPrice: 92, amount: 96 };
const itemWidth = column.width - widths.quantity - widths.unitPrice - widths.amount;
const at = {
  quantity: column.x + itemWidth,
  unitPrice: column.x + itemWidth + widths.quantity,
  amount: column.x + itemWidth + widths.quantity + widths.unitPrice,
};

type Cells = { readonly quantity: string; readonly unitPrice: string; readonly amount: string };

/** The table of what was bought, over as many pages as it takes, each with its head. Returns where it ends. */
export function writeInvoiceLines(pdf: Pdf, { columns, lines }: InvoiceContent, from: number): number {
  let y = writeTableHead(pdf, columns, from);
  for (const line of lines) {
    const width = itemWidth - 12;
    const height =
      textHeight(pdf, line.title, width, plain) + textHeight(pdf, line.detail, width, small) + 2 * padding;
    if (y + height > column.bottom) {
      pdf.addPage();
      y = writeTableHead(pdf, columns, column.top);
    }
    const underTitle = writeText(pdf, line.title, { x: column.x, y: y + padding, width }, plain);
    writeText(pdf, line.detail, { x: column.x, y: underTitle, width }, small);
    writeNumbers(pdf, line, y + padding, numberStyle);
    y += height;
    rule(pdf, { ...column, y });
  }
  return y;
}

function writeTableHead(pdf: Pdf, columns: InvoiceContent['columns'], y: number): number {
  const style = { size: 8.5, color: gray };
  const under = writeText(pdf, columns.item, { x: column.x, y, width: itemWidth }, style);
  writeNumbers(pdf, columns, y, { ...style, align: 'right' });
  rule(pdf, { ...column, y: under + 4 }, { color: ink, weight: 1 });
  return under + 4;
}

function writeNumbers(
  pdf: Pdf,
  { quantity, unitPrice, amount }: Cells,
  y: number,
  style: Parameters<typeof writeText>[3],
): void {
  writeText(pdf, quantity, { x: at.quantity, y, width: widths.quantity }, style);
  writeText(pdf, unitPrice, { x: at.unitPrice, y, width: widths.unitPrice }, style);
  writeText(pdf, amount, { x: at.amount, y, width: widths.amount }, style);
}
