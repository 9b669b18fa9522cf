import { exportTexts } from '@ordialog/i18n';
import type { ExportRow } from '../db/tables/exports.ts';
import { byteOrderMark, csvLine, csvStyles } from './csv.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** The text of an export, in pieces of a page each. */
export async function* exportText(
  { format, separator, locale }: Pick<ExportRow, 'format' | 'separator' | 'locale'>,
  sheet: Sheet,
  zone: string,
  pages: AsyncIterable<readonly SheetRow[]>,
): AsyncGenerator<string> {
  switch (format) {
    case 'csv': {
      const t = exportTexts[locale];
      const style = csvStyles[separator];
      const heads = sheet.columns.map((column) => t(`column.${column}`, { zone }));
      yield byteOrderMark + csvLine(heads, style);
      for await (const rows of pages) yield rows.map(({ cells }) => csvLine(cells, style)).join('');
      return;
    }
    case 'json': {
      let before = '[\n';
      for await (const rows of pages) {
        if (rows.length === 0) continue;
        yield before + rows.map(({ record }) => JSON.stringify(record)).join(',\n');
        before = ',\n';
      }
      yield before === '[\n' ? '[]\n' : '\n]\n';
    }
  }
}
