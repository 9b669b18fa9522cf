import { Zip, ZipPassThrough } from 'fflate';

export interface FileToZip {
  readonly path: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A ZIP of these files, one after the other, uncompressed; no more is held than a piece. The same files, the same bytes. */
export async function* zipped(
  files: AsyncIterable<FileToZip>,
  writtenAt: Date,
): AsyncGenerator<Uint8Array<ArrayBufferLike>> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const mtime = asLocalTime(writtenAt);
  for await (const { path, content } of files) {
    const file = new ZipPassThrough(path);
    file.mtime = mtime;
    zip.add(file);
    for await (const piece of content) {
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** ZIP knows no time zones and is given local times: this one reads as UTC wherever the server stands. */
function asLocalTime(at: Date): Date {
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
}
