import { isCode128Text } from '../code-128.ts';
import type { DocumentFonts } from '../pdf/document-fonts.ts';
import { makePdf, mm, type Pdf } from '../pdf/make-pdf.ts';
import { rule, type TextStyle, textHeight, textWidth, writeText } from '../pdf/write-text.ts';
import { drawCode128, drawQr } from './draw-codes.ts';
import type { LabelContent } from './label-content.ts';

const a6 = [105 * mm, 148 * mm] as const;
const [pageWidth, pageHeight] = a6;
const margin = 6 * mm;
const column = { x: margin, width: pageWidth - 2 * margin };
const codesTop = 95 * mm;
const qrWidth = 25 * mm;

/** Label printers know black and white only, so nothing here is gray. */
const black = 'black';
const caption: TextStyle = { size: 7.5, color: black };
const line = { color: black, weight: 0.8 };

/** A shipping label on A6, 105 × 148 mm. */
export function labelPdf(content: LabelContent, fonts: DocumentFonts): Promise<Buffer> {
  const { title, locale, sender, at } = content;
  return makePdf({ fonts, size: a6, title, author: sender.name, locale, at }, (pdf) => {
    const underHead = writeHead(pdf, content);
    writeRecipient(pdf, content, underHead);
    writeCodes(pdf, content);
  });
}

function writeHead(pdf: Pdf, { method, sender }: LabelContent): number {
  const left = column.width * 0.58;
  let y = writeText(pdf, sender.label, { x: column.x, y: margin, width: left }, caption);
  y = writeText(pdf, sender.name, { x: column.x, y, width: left }, { size: 9, bold: true, color: black });
  const address = sender.lines.join('\n');
  const style = fitted(pdf, address, left, 30 * mm - y, { size: 8, color: black, leading: 1.3 });
  y = writeText(pdf, address, { x: column.x, y, width: left }, style);

  const box = { x: column.x + left + 8, width: column.width - left - 8 };
  const name = fitted(pdf, method, box.width - 12, 34, { size: 13, bold: true, color: black, leading: 1.2 });
  const height = textHeight(pdf, method, box.width - 12, name) + 12;
  pdf.rect(box.x, margin, box.width, height).lineWidth(1.2).strokeColor(black).stroke();
  writeText(pdf, method, { x: box.x + 6, y: margin + 6, width: box.width - 12 }, name);

  const under = Math.max(y, margin + height) + 6;
  rule(pdf, { ...column, y: under }, line);
  return under;
}

/** As large as the room allows: it is read from an arm's length. */
function writeRecipient(pdf: Pdf, { recipient }: LabelContent, from: number): void {
  let y = writeText(pdf, recipient.label, { x: column.x, y: from + 6, width: column.width }, caption) + 1;
  const room = codesTop - 6 - y - (recipient.phone === '' ? 0 : 16);
  const text = [recipient.name, ...recipient.lines].join('\n');
  const style = fitted(pdf, text, column.width, room, { size: 18, bold: true, color: black, leading: 1.25 });
  y = writeText(pdf, recipient.name, { x: column.x, y, width: column.width }, style);
  const body = { ...style, bold: false };
  y = writeText(pdf, recipient.lines.join('\n'), { x: column.x, y, width: column.width }, body);
  if (recipient.phone !== '') {
    writeText(
      pdf,
      recipient.phone,
      { x: column.x, y: y + 3, width: column.width },
      { size: 10, color: black },
    );
  }
}

function writeCodes(pdf: Pdf, { order, contents, waybill }: LabelContent): void {
  rule(pdf, { ...column, y: codesTop }, line);
  const [waybillLabel, number] = waybill;
  const [orderLabel, orderNumber] = order;
  const left = column.width - qrWidth - 6;
  let y = writeText(pdf, orderLabel, { x: column.x, y: codesTop + 6, width: left }, caption);
  const large = fitted(pdf, orderNumber, left, 26, { size: 17, bold: true, color: black, leading: 1.2 });
  y = writeText(pdf, orderNumber, { x: column.x, y, width: left }, large);
  writeText(pdf, contents, { x: column.x, y: y + 2, width: left }, { size: 8.5, color: black });
  // Its quiet zone reaches into the margin, so that the code itself stands at the column's edge.
  drawQr(pdf, number, { x: column.x + column.width - qrWidth + 6, y: codesTop + 1, width: qrWidth });

  const bars = { x: 0, y: codesTop + 26 * mm, width: pageWidth, height: 15 * mm, widest: 0.5 * mm };
  if (isCode128Text(number)) drawCode128(pdf, number, bars);
  const label = `${waybillLabel}  `;
  const labelWidth = textWidth(pdf, label, caption);
  const style = fitted(pdf, number, column.width - labelWidth, 20, { size: 12, bold: true, color: black });
  const width = labelWidth + textWidth(pdf, number, style);
  const x = (pageWidth - width) / 2;
  const under = pageHeight - margin - 14;
  writeText(pdf, label, { x, y: under + 4, width }, caption);
  writeText(pdf, number, { x: x + labelWidth, y: under, width }, style);
}

/** The style in the largest size, down to 4.5, in which the text goes into the room with no word broken. */
function fitted(pdf: Pdf, text: string, width: number, height: number, style: TextStyle): TextStyle {
  const fits = (tried: TextStyle) =>
    textHeight(pdf, text, width, tried) <= height &&
    text.split(/\s+/).every((word) => textWidth(pdf, word, tried) <= width);
  let { size } = style;
  while (size > 4.5 && !fits({ ...style, size })) size -= 0.5;
  return { ...style, size };
}
