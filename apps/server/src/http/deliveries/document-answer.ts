import type { Context } from 'hono';

/** A document as a file to be saved. */
export function documentAnswer(
  c: Context,
  type: 'invoice' | 'label',
  { pdf, number }: { readonly pdf: Uint8Array; readonly number: string },
) {
  // Carriers' numbers are typed by hand; a file's name is not.
  const name = `${type}-${number.replace(/[^\w-]+/g, '-')}.pdf`;
  return c.body(new Uint8Array(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
