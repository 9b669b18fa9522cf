import type { FieldValue } from './entry.ts';

/** A file of an order, as it was taken in. Where it lies and who may fetch it is the server's affair. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Media type, found in the content. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels, of what can be shown as a picture. */
  readonly image?: { readonly width: number; readonly height: number };
}

/** Of one message. */
export const mostAttachments = 10;
/** In bytes: 20 MiB. */
export const largestAttachment = 20 * 1024 * 1024;

/** What a field of a transition keeps of its file. */
export function fieldOfAttachment({ id, name, type, size, image }: Attachment): Record<string, string> {
  const sides = image ? { width: String(image.width), height: String(image.height) } : {};
  return { id, name, type, size: String(size), ...sides };
}

/** The file that a field keeps; undefined when the value is no file. */
export function attachmentInField(value: FieldValue | undefined): Attachment | undefined {
  if (typeof value !== 'object') return undefined;
  const { id, name, type, size, width, height } = value;
  if (id === undefined || name === undefined || type === undefined || size === undefined) return undefined;
  const image =
    width === undefined || height === undefined
      ? {}
      : { image: { width: Number(width), height: Number(height) } };
  return { id, name, type, size: Number(size), ...image };
}
