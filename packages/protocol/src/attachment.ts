import { largestAttachment } from '@ordialog/core';
import { z } from 'zod';
import { instantSchema } from './party.ts';

export const attachmentViewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string().describe('Media type, found in the content.'),
    size: z.number().int().describe('In bytes.'),
    image: z
      .object({ width: z.number().int(), height: z.number().int() })
      .optional()
      .describe('In pixels, of what can be shown as a picture.'),
    url: z.string().describe('Needs no credentials, and ends at `expiresAt`; ask again for another.'),
    thumbnailUrl: z.string().optional().describe('The same for a picture of at most 480 pixels.'),
    expiresAt: instantSchema,
  })
  .meta({ id: 'Attachment' });
export type AttachmentView = z.infer<typeof attachmentViewSchema>;

export const attachmentListSchema = z
  .object({ items: z.array(attachmentViewSchema) })
  .meta({ id: 'AttachmentList' });
export type AttachmentList = z.infer<typeof attachmentListSchema>;

export const beginUploadSchema = z
  .strictObject({
    clientUploadId: z
      .uuid()
      .describe('Made by the client; the same one again goes on where the first ended.'),
    name: z.string().min(1).max(1000),
    size: z.number().int().min(1).max(largestAttachment).describe('In bytes.'),
  })
  .meta({ id: 'BeginUpload' });
export type BeginUpload = z.infer<typeof beginUploadSchema>;

export const chunkQuerySchema = z.strictObject({
  offset: z.coerce.number().int().min(0).max(largestAttachment),
});

/** In bytes, of one piece of an upload: 4 MiB. */
export const largestChunk = 4 * 1024 * 1024;

export const uploadViewSchema = z
  .object({
    id: z.string(),
    offset: z.number().int().describe('How many bytes have arrived: where the next piece begins.'),
    size: z.number().int(),
    attachment: attachmentViewSchema.optional().describe('Once all of it has arrived and was let in.'),
  })
  .meta({ id: 'Upload' });
export type UploadView = z.infer<typeof uploadViewSchema>;
