import { z } from 'zod';

/** Where a page of a list ended: the last row's sort value and id. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

const cursorSchema = z.tuple([z.string(), z.iso.datetime(), z.string()]);

export function cursorOf(sort: string, at: Date, id: string): string {
  return Buffer.from(JSON.stringify([sort, at.toISOString(), id])).toString('base64url');
}

/** Null when it was not made by `cursorOf` for this sort. */
export function readCursor(cursor: string, sort: string): Cursor | null {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) return null;
  const [madeFor, at, id] = parsed.data;
  return madeFor === sort ? { at: new Date(at), id } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
