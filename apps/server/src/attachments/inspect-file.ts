import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { cleanFileName } from './clean-file-name.ts';
import { detectKind } from './detect-kind.ts';
import { type FileKind, isPicture } from './file-kinds.ts';
import { oneOfFew } from './one-of-few.ts';
import { remakePicture } from './remake-picture.ts';
import type { FileContent } from './storage/file-storage.ts';

/** A file as it will be kept. */
export interface Inspected {
  readonly name: string;
  readonly type: FileKind;
  readonly content: FileContent;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly picture?: { readonly thumbnail: FileContent; readonly width: number; readonly height: number };
}

export type FileRefusal = 'file_type_not_allowed' | 'image_too_large' | 'file_damaged';

/** Pictures unpacked at a time: each may take some hundred megabytes. */
const inTurn = oneOfFew(2);

/** Looks into a file that has arrived and makes of it what will be kept. */
export async function inspectFile(path: string, name: string): Promise<Inspected | FileRefusal> {
  const kind = await detectKind(path);
  if (kind === undefined) return 'file_type_not_allowed';
  if (kind !== 'foreign_picture' && !isPicture(kind)) {
    const { size } = await stat(path);
    const sha256 = await hashOf(createReadStream(path));
    return { name: cleanFileName(name, kind), type: kind, content: { path }, size, sha256 };
  }
  const made = await inTurn(() => remakePicture(path, kind));
  // What a phone wrote in a format we have no reader for is not damaged.
  if (made === 'file_damaged' && kind === 'foreign_picture') return 'file_type_not_allowed';
  if (typeof made === 'string') return made;
  const { width, height } = made;
  const content = new Uint8Array(made.content);
  const thumbnail = new Uint8Array(made.thumbnail);
  return {
    name: cleanFileName(kind === 'foreign_picture' ? withoutEnding(name) : name, made.kind),
    type: made.kind,
    content,
    size: content.length,
    sha256: await hashOf([content]),
    picture: { thumbnail, width, height },
  };
}

async function hashOf(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of content) hash.update(piece);
  return hash.digest('hex');
}

function withoutEnding(name: string): string {
  return name.replace(/\.\w+$/, '');
}
