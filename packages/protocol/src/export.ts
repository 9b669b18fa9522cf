import { z } from 'zod';
import { instantSchema, localeSchema } from './party.ts';

export const exportTypes = ['orders', 'messages', 'reviews'] as const;
export const exportFormats = ['csv', 'json'] as const;

const dayOrInstant = z.union([z.iso.date(), instantSchema]);

export const exportFiltersSchema = z
  .strictObject({
    from: dayOrInstant
      .optional()
      .describe('Placed, written or given then or later. A day begins at 0:00 UTC.'),
    to: dayOrInstant.optional().describe('Before that instant; of a day, all of it counts, by UTC.'),
    state: z.string().min(1).max(64).optional().describe('Of orders in that state.'),
    view: z.enum(['open', 'history']).optional().describe('Of orders that run, or of those that have ended.'),
  })
  .meta({ id: 'ExportFilters' });
export type ExportFilters = z.infer<typeof exportFiltersSchema>;

export const postExportSchema = z
  .strictObject({
    type: z.enum(exportTypes),
    format: z.enum(exportFormats),
    filters: exportFiltersSchema.optional(),
    separator: z
      .enum(['comma', 'semicolon'])
      .optional()
      .describe(
        'Of a CSV file: `comma` (RFC 4180, decimal point) when left out; `semicolon` with a decimal comma, as spreadsheets expect it where one writes 1,5.',
      ),
  })
  .meta({ id: 'PostExport' });
export type PostExport = z.infer<typeof postExportSchema>;

export const exportSchema = z
  .object({
    id: z.string(),
    type: z.enum(exportTypes),
    format: z.enum(exportFormats),
    filters: exportFiltersSchema,
    separator: z.enum(['comma', 'semicolon']),
    locale: localeSchema.describe('The language of names and of a table’s head.'),
    status: z.enum(['waiting', 'running', 'done', 'failed']),
    rows: z.number().int().describe('Written by now.'),
    total: z.number().int().nullable().describe('To be written; null until that was counted.'),
    size: z.number().int().nullable().describe('Bytes, once it is done.'),
    fileName: z.string(),
    requestedBy: z.string().nullable().describe('A person’s name; null for the shop’s own server.'),
    createdAt: instantSchema,
    doneAt: instantSchema.nullable(),
    expiresAt: instantSchema.describe('It is deleted then.'),
    url: z.string().nullable().describe('Fetches it without credentials, for ten minutes from now.'),
  })
  .meta({ id: 'Export' });
export type ExportView = z.infer<typeof exportSchema>;

export const exportListSchema = z
  .object({ items: z.array(exportSchema), nextCursor: z.null() })
  .meta({ id: 'ExportList' });
export type ExportList = z.infer<typeof exportListSchema>;
