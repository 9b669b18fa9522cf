import type { FileHandle } from 'node:fs/promises';

const piece = 64 * 1024;

/** An open file from its byte `first` to `last`, closed at its end or when its reader goes away. */
export function fileStream(
  file: FileHandle,
  first: number,
  last: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = first;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { bytesRead, buffer } = await file.read({
          buffer: new Uint8Array(Math.min(piece, last - at + 1)),
          position: at,
        });
        at += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        if (bytesRead === 0 || at > last) {
          await file.close();
          controller.close();
        }
      } catch (error) {
        await file.close();
        throw error;
      }
    },
    cancel: () => file.close(),
  });
}
