import { largestAttachment } from '@ordialog/core';
import { type Prepared, shrinkPicture } from '../../uploads/shrink-picture.ts';

/** A file made ready to be sent; or why it cannot be. */
export async function prepareFile(file: File): Promise<Prepared | 'tooLarge' | 'empty'> {
  if (file.size === 0) return 'empty';
  const prepared = await shrinkPicture(file);
  return prepared.content.size > largestAttachment ? 'tooLarge' : prepared;
}
