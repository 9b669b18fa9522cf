import type { Attachment } from '@ordialog/core';
import type { AttachmentRow } from '../db/tables/attachments.ts';

/** The facts of a file that is ready. */
export function attachmentOf({ id, name, type, size, width, height }: AttachmentRow): Attachment {
  if (type === null || size === null) throw new Error(`the file ${id} has not arrived`);
  const image = width === null || height === null ? {} : { image: { width, height } };
  return { id, name, type, size, ...image };
}
