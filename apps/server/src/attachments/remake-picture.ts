import sharp, { type Sharp } from 'sharp';
import type { FileKind } from './file-kinds.ts';

export interface Picture {
  readonly kind: FileKind;
  readonly content: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Of all frames together: more than a phone takes, less than a bomb unpacks to. */
const mostPixels = 120_000_000;
const longestSide = 4096;
const thumbnailSide = 480;
const seconds = 30;

// Of libvips' many readers only these are ever needed; a file that fools the detection finds the others shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadHeif',
  ],
});
// Pictures are made beside a server that has other things to do, and are hardly ever made twice.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Draws a picture anew: the right way up, in sRGB, with nothing that came along in the file (where it was taken,
 * with what, other formats behind its end).
 */
export async function remakePicture(
  path: string,
  kind: FileKind | 'foreign_picture',
): Promise<Picture | 'image_too_large' | 'file_damaged'> {
  const moves = kind === 'image/gif' || kind === 'image/webp';
  const input = () => sharp(path, { limitInputPixels: mostPixels, failOn: 'error', animated: moves });
  try {
    const { width, height, pages = 1, pageHeight = height } = await input().metadata();
    if (width * pageHeight * pages > mostPixels) return 'image_too_large';
    const drawn = input()
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds });
    const made = await encode(drawn, kind);
    const { data, info } = await made.image.toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(path, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .timeout({ seconds })
      .toBuffer();
    return {
      kind: made.kind,
      content: data,
      thumbnail,
      width: info.width,
      height: info.pageHeight ?? info.height,
    };
  } catch (error) {
    // Sharp says in prose only why a file cannot be read; whatever it is, the file is at fault.
    if (!(error instanceof Error)) throw error;
    return error.message.includes('pixel limit') ? 'image_too_large' : 'file_damaged';
  }
}

async function encode(
  image: Sharp,
  kind: FileKind | 'foreign_picture',
): Promise<{ image: Sharp; kind: FileKind }> {
  if (kind === 'image/png') return { image: image.png(), kind };
  if (kind === 'image/webp') return { image: image.webp({ quality: 85 }), kind };
  if (kind === 'image/gif') return { image: image.gif(), kind };
  return { image: image.flatten({ background: 'white' }).jpeg({ quality: 85 }), kind: 'image/jpeg' };
}
