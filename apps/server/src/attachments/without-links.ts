import type { FileLinks } from './file-links.ts';

/** For who says of a file only what it is called. */
export const withoutLinks: Pick<FileLinks, 'view'> = {
  view: (attachment) => ({ ...attachment, url: '', expiresAt: '' }),
};
