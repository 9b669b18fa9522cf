/** In pixels: sharp on any screen, and a tenth of what a phone's camera makes. */
const longestSide = 2048;
const quality = 0.85;
/** Moving pictures would stand still, and these small ones need no shrinking. */
const left = new Set(['image/gif']);
const smallEnough = 400 * 1024;

export interface Prepared {
  readonly content: Blob;
  readonly name: string;
  readonly image?: { readonly width: number; readonly height: number };
}

/**
 * A picture as it is worth sending over a phone's line: at most 2048 pixels long, upright, as JPEG where that is
 * smaller. Whatever is no picture, or none that this browser can read, goes as it is.
 */
export async function shrinkPicture(file: File): Promise<Prepared> {
  const asItIs = { content: file, name: file.name || 'file' };
  const looksLike = file.type.startsWith('image/') || /\.(hei[cf]|avif|jpe?g|png|webp)$/i.test(file.name);
  if (!looksLike) return asItIs;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!bitmap) return asItIs;
  try {
    const { width, height } = bitmap;
    const image = { width, height };
    const scale = Math.min(1, longestSide / Math.max(width, height));
    if (left.has(file.type) || (scale === 1 && file.size <= smallEnough && isPlain(file)))
      return { ...asItIs, image };
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const content = await draw(bitmap, size, file.type === 'image/png' || file.type === 'image/webp');
    if (!content || (scale === 1 && isPlain(file) && content.size >= file.size)) return { ...asItIs, image };
    const ending = content.type === 'image/jpeg' ? 'jpg' : (content.type.split('/')[1] ?? 'png');
    return { content, name: `${asItIs.name.replace(/\.\w+$/, '')}.${ending}`, image: size };
  } finally {
    bitmap.close();
  }
}

/** What the server keeps as it is; others, such as HEIC, are drawn anew whatever their size. */
function isPlain({ type }: File): boolean {
  return type === 'image/jpeg' || type === 'image/png' || type === 'image/webp';
}

async function draw(
  bitmap: ImageBitmap,
  { width, height }: { width: number; height: number },
  mayBeClear: boolean,
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const type = mayBeClear && isClear(context, width, height) ? 'image/png' : 'image/jpeg';
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type, quality));
}

/** Whether something shines through, which JPEG would make black. */
function isClear(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 255) return true;
  return false;
}
