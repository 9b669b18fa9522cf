import { z } from 'zod';

export const markReadSchema = z.strictObject({ upTo: z.number().int().min(0) }).meta({ id: 'MarkRead' });

export const readMarkersSchema = z
  .object({ buyer: z.number().int(), seller: z.number().int() })
  .meta({ id: 'ReadMarkers' });
export type ReadMarkers = z.infer<typeof readMarkersSchema>;
