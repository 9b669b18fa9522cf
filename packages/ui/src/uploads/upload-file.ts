import type { AttachmentView, UploadView } from '@ordialog/protocol';
import { type Answer, type Failure, failed, unreachable } from '../client/answer.ts';
import type { ApiClient } from '../client/api-client.ts';
import { restBefore, sendFailureOf } from '../store/send-failure.ts';

export interface Uploading {
  /** Made by the client: the same upload, however often it is tried. */
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
}

export interface UploadOptions {
  readonly signal: AbortSignal;
  /** How many bytes have arrived. */
  progress(sent: number): void;
}

/** In bytes: a piece is soon there on a slow line, and twenty megabytes are forty of them. */
const pieceSize = 512 * 1024;

const canceled: Failure = { status: 0, code: 'canceled' };

/**
 * Brings a file to the server piece by piece, for as long as nobody refuses it: after a lost connection, or a server
 * that was stopped, it goes on where the server says that it is.
 */
export async function uploadFile(
  api: ApiClient,
  orderId: string,
  file: Uploading,
  options: UploadOptions,
): Promise<Answer<AttachmentView>> {
  let before = -1;
  for (let tries = 0; !options.signal.aborted; tries++) {
    const { answer, arrived } = await attempt(
      api,
      `/v1/orders/${encodeURIComponent(orderId)}/uploads`,
      file,
      options,
    );
    if (answer.ok) return answer;
    const failure = sendFailureOf(answer.failure);
    if (failure.kind === 'reject') return answer;
    if (options.signal.aborted) break;
    // Whoever gets further need not wait longer.
    if (arrived > before) tries = 0;
    before = arrived;
    await rest(failure.after ?? restBefore(tries, Math.random()), options.signal);
  }
  return failed(canceled);
}

async function attempt(
  api: ApiClient,
  path: string,
  { id, name, content }: Uploading,
  { signal, progress }: UploadOptions,
): Promise<{ answer: Answer<AttachmentView>; arrived: number }> {
  const begun = await api.post<UploadView>(path, { clientUploadId: id, name, size: content.size });
  if (!begun.ok) return { answer: begun, arrived: -1 };
  let upload = begun.data;
  while (!upload.attachment) {
    progress(upload.offset);
    const { offset } = upload;
    const put = await api.ask<UploadView>(`${path}/${upload.id}?offset=${offset}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: content.slice(offset, offset + pieceSize),
      signal,
    });
    // Another page was quicker, or the upload was cleared away: beginning again tells where it stands.
    const elsewhere = !put.ok && (put.failure.status === 409 || put.failure.status === 404);
    if (elsewhere) return { answer: failed(unreachable), arrived: offset };
    if (!put.ok) return { answer: put, arrived: offset };
    upload = put.data;
  }
  progress(content.size);
  return { answer: { ok: true, data: upload.attachment, status: 200 }, arrived: content.size };
}

/** Shorter when the line is back, or when nobody wants it any more. */
function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    globalThis.addEventListener?.('online', done);
    signal.addEventListener('abort', done);
  });
}
