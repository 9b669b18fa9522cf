import { z } from 'zod';

/** Where a page of a list ended: the last row's sort value and id; among the rest, which have none, when it was placed. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
  readonly isRest: boolean;
}

const restOf = (sort: string) => `${sort} rest`;

const cursorSchema = z.tuple([z.string(), z.iso.datetime(), z.string()]);

export function cursorOf(sort: string, at: Date, id: string, isRest = false): string {
  const parts = [isRest ? restOf(sort) : sort, at.toISOString(), id];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Null when it was not made by `cursorOf` for this sort. */
export function readCursor(cursor: string, sort: string): Cursor | null {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) return null;
  const [madeFor, at, id] = parsed.data;
  if (madeFor !== sort && madeFor !== restOf(sort)) return null;
  return { at: new Date(at), id, isRest: madeFor !== sort };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
