import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largestAttachment } from '@ordialog/core';
import busboy from 'busboy';
import type { Context } from 'hono';
import { type TemporaryFile, temporaryFile } from '../../attachments/temporary-file.ts';

export type Received =
  | { readonly name: string; readonly file: TemporaryFile }
  | { readonly code: 'multipart_expected' | 'file_missing' | 'file_too_large' };

/** What stands around the file in a form: boundaries, headers, other fields. */
const mostAround = 256 * 1024;

/** Writes the first file of a form to the disk as it comes in, however the field is called; other fields are ignored. */
export async function receiveMultipart(c: Context): Promise<Received> {
  const type = c.req.header('content-type') ?? '';
  const { body } = c.req.raw;
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type)) return { code: 'multipart_expected' };
  if (!body) return { code: 'file_missing' };
  if (Number(c.req.header('content-length') ?? 0) > largestAttachment + mostAround)
    return { code: 'file_too_large' };

  const limits = { files: 1, fileSize: largestAttachment + 1, fields: 20, fieldSize: 10_000, parts: 25 };
  const form = busboy({ headers: { 'content-type': type }, defParamCharset: 'utf8', limits });
  const stop = new AbortController();
  let name = '';
  let writing: Promise<TemporaryFile> | undefined;
  form.on('file', (_field, content, info) => {
    name = info.filename ?? '';
    writing = temporaryFile(content);
    // A disk that is full must not leave the sender waiting for a reader.
    writing.catch((reason: unknown) => stop.abort(reason));
    content.on('limit', () => stop.abort());
  });
  const whole = await pipeline(Readable.from(body), form, { signal: stop.signal }).then(
    () => true,
    () => false,
  );
  const file = await writing?.catch((error: unknown) => {
    if (isBroken(error)) return undefined;
    throw error;
  });
  if (file && (stop.signal.aborted || file.size > largestAttachment)) {
    await file[Symbol.asyncDispose]();
    return { code: 'file_too_large' };
  }
  if (file && whole && file.size > 0) return { name, file };
  await file?.[Symbol.asyncDispose]();
  return { code: stop.signal.aborted ? 'file_too_large' : 'file_missing' };
}

/** The form ended in the middle of the file, or was cut off by us; anything else is our disk's fault. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && !('syscall' in error);
}
