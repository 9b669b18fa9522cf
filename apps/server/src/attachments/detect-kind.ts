import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { type FileKind, foreignPictures, isFileKind } from './file-kinds.ts';

/** Where browsers look for markup when they guess. */
const guessed = 4096;
const markup = /^[\s\ufeff]*<[a-z!?]|<(script|html|svg|iframe|body|head)\b/i;

/** What a file is by its content, whatever its name or its sender say; undefined when it may not be attached. */
export async function detectKind(path: string): Promise<FileKind | 'foreign_picture' | undefined> {
  const found = await fileTypeFromFile(path);
  if (found === undefined) return (await isText(path)) ? 'text/plain' : undefined;
  if (foreignPictures.includes(found.mime)) return 'foreign_picture';
  return isFileKind(found.mime) ? found.mime : undefined;
}

/** Text in whatever encoding: no control characters, and nothing that a browser would run. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    let start = '';
    for await (const piece of file.createReadStream()) {
      if (!(piece instanceof Uint8Array) || piece.some(isControl)) return false;
      if (start.length < guessed) start += Buffer.from(piece).toString('latin1');
    }
    return !markup.test(start.slice(0, guessed).replace(/^\u00ef\u00bb\u00bf/, ''));
  } finally {
    await file.close();
  }
}

/** All below the space but tab, line feed, form feed and carriage return. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 0x7f;
}
