/** A decimal number written with a point: it is no text, so nothing is put before its minus. */
interface Decimal {
  readonly decimal: string;
}

/** Undefined is an empty cell. */
export type Cell = string | number | Decimal | undefined;

export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly decimalSign: '.' | ',';
}

/** What separators there are, in the words of the API. */
export const csvStyles = {
  comma: { separator: ',', decimalSign: '.' },
  semicolon: { separator: ';', decimalSign: ',' },
} as const satisfies Record<string, CsvStyle>;

/** Excel takes a file for UTF-8 only when it begins with this. */
export const byteOrderMark = '\uFEFF';

/**
 * A record of RFC 4180 with every text quoted, and no text that a spreadsheet would calculate. A text is a formula when
 * it begins with one of these signs, also in their full width; and since spreadsheets split a file where their own
 * language separates, so does what stands behind a separator, a quote or a line break (OWASP, CSV Injection).
 */
export function csvLine(cells: readonly Cell[], { separator, decimalSign }: CsvStyle): string {
  const written = cells.map((cell) => {
    if (cell === undefined) return '';
    if (typeof cell === 'number') return String(cell);
    if (typeof cell === 'string') return quoted(inert(cell));
    const number = cell.decimal.replace('.', decimalSign);
    return number.includes(separator) ? quoted(number) : number;
  });
  return `${written.join(separator)}\r\n`;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const sign = '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20';
/** Spaces and what cannot be seen do not keep a formula from being one. */
const unseen = '[\\s\\p{Cf}]*';
const atStart = new RegExp(`^(?=[\\t\\r]|${unseen}[${sign}])`, 'u');
const afterSeparator = new RegExp(`(?<=[,;|\\t\\r\\n"])(?=[${sign}])`, 'gu');

function inert(text: string): string {
  return text.replace(afterSeparator, "'").replace(atStart, "'");
}
