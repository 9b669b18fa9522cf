import { longestMessage } from '@ordialog/core';
import { z } from 'zod';

export const postMessageSchema = z
  .strictObject({
    clientMessageId: z.uuid().describe('Made by the client, sent again with every try.'),
    text: z.string().max(longestMessage).optional(),
    attachmentIds: z.array(z.string().max(64)).max(20).optional(),
  })
  .meta({ id: 'PostMessage' });
export type PostMessage = z.infer<typeof postMessageSchema>;
