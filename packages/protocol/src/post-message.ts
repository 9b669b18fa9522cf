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
  .strictObject({ text: z.string().max(longestMessage) })
  .meta({ id: 'EditMessage' });

export const withdrawMessageSchema = z.strictObject({}).meta({ id: 'WithdrawMessage' });
