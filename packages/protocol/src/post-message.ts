import { longestMessage, mostAttachments } from '@ordialog/core';
import { z } from 'zod';

export const postMessageSchema = z
  .strictObject({
    clientMessageId: z.uuid().describe('Made by the client, sent again with every try.'),
    text: z.string().max(longestMessage).optional(),
    attachmentIds: z.array(z.string().max(64)).max(mostAttachments).optional(),
    replyTo: z.number().int().min(1).optional().describe('`seq` of the message that it answers.'),
  })
  .meta({ id: 'PostMessage' });
export type PostMessage = z.infer<typeof postMessageSchema>;

export const editMessageSchema = z
  .strictObject({
    text: z.string().max(longestMessage),
    attachmentIds: z
      .array(z.string().max(64))
      .max(mostAttachments)
      .optional()
      .describe('Files to add to those that it has.'),
    clientMessageId: z
      .uuid()
      .optional()
      .describe(
        'Made by the client for this wording and sent again with every try: one that has come is not taken up again.',
      ),
  })
  .meta({ id: 'EditMessage' });
export type EditMessage = z.infer<typeof editMessageSchema>;

export const withdrawMessageSchema = z.strictObject({}).meta({ id: 'WithdrawMessage' });
