import { Attachments } from './attachments.ts';
import { FileField } from './file-field.ts';
import { FilePreview } from './file-preview.ts';
import { FileTray } from './file-tray.ts';
import { Lightbox } from './lightbox.ts';
import { OrderFileList } from './order-file-list.ts';

/** See `defineAttachments`. */
export const attachmentElements = {
  'ordialog-attachments': Attachments,
  'ordialog-file-field': FileField,
  'ordialog-file-preview': FilePreview,
  'ordialog-file-tray': FileTray,
  'ordialog-lightbox': Lightbox,
  'ordialog-order-files': OrderFileList,
} as const;
