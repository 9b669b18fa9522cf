/**
 * PostgreSQL's codes for a value that no column can hold: NUL and half a surrogate pair in a text or in JSON, a
 * number too great, an id of another shape (appendix A of its manual).
 */
const unholdable = new Set(['22003', '22008', '22021', '22P02', '22P05']);

/** Whether a query failed by what was given to it. The transaction it was in has changed nothing. */
export function isUnholdable(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && unholdable.has(error.code)
  );
}
