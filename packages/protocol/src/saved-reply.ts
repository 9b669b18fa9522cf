import { longestMessage, mostAttachments, replyVariables } from '@ordialog/core';
import { z } from 'zod';
import { orderViewSchema } from './order-view.ts';
import { instantSchema, localeSchema } from './party.ts';

const text = z.string().max(longestMessage);

export const replyTextsSchema = z
  .strictObject({
    en: text.exactOptional(),
    ru: text.exactOptional(),
    it: text.exactOptional(),
    fr: text.exactOptional(),
  })
  .describe('At least one; variables stand in braces, as in `{buyer.name}`.');

const fieldValueSchema = z.union([
  z.string().max(10_000),
  z.record(z.string().max(40), z.string().max(2000)),
]);

/** What is done at once with sending the reply. */
export const macroSchema = z.strictObject({
  transition: z.string().min(1).max(64).describe('The name of a transition of the shop’s workflows.'),
  fields: z
    .record(z.string().max(64), fieldValueSchema)
    .exactOptional()
    .describe('What is filled in each time; whoever sends fills in the rest.'),
});
export type Macro = z.infer<typeof macroSchema>;

const content = {
  shortcut: z.string().min(1).max(32).describe('One word, typed after a slash; unique in the shop.'),
  title: z.string().trim().min(1).max(120),
  texts: replyTextsSchema,
  macro: macroSchema.nullable().exactOptional(),
};

export const postSavedReplySchema = z.strictObject(content).meta({ id: 'PostSavedReply' });
export type PostSavedReply = z.infer<typeof postSavedReplySchema>;

export const patchSavedReplySchema = z
  .strictObject({
    shortcut: content.shortcut.exactOptional(),
    title: content.title.exactOptional(),
    texts: content.texts.exactOptional(),
    macro: content.macro,
    expectedVersion: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Refused with 409 when somebody has changed it since.'),
  })
  .meta({ id: 'PatchSavedReply' });
export type PatchSavedReply = z.infer<typeof patchSavedReplySchema>;

export const savedReplySchema = z
  .object({
    id: z.string(),
    shortcut: z.string(),
    title: z.string(),
    texts: replyTextsSchema,
    macro: macroSchema.nullable(),
    uses: z.number().int().describe('How often it was sent.'),
    version: z.number().int(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .meta({ id: 'SavedReply' });
export type SavedReplyView = z.infer<typeof savedReplySchema>;

export const savedReplyListSchema = z
  .object({ items: z.array(savedReplySchema), nextCursor: z.null() })
  .meta({ id: 'SavedReplyList' });
export type SavedReplyList = z.infer<typeof savedReplyListSchema>;

export const filledTextSchema = z.object({
  locale: localeSchema,
  text: z.string().describe('Variables without a value stand in it as they were written.'),
  missing: z.array(z.enum(replyVariables)),
});
export type FilledText = z.infer<typeof filledTextSchema>;

/** A saved reply filled in for one order. */
export const filledReplySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    buyerLocale: localeSchema,
    forBuyer: filledTextSchema.describe('In the buyer’s language, or another one where it lacks that.'),
    forSeller: filledTextSchema.nullable().describe('In the reader’s language, where that is another one.'),
    macro: z
      .object({
        transition: z.string(),
        label: z
          .string()
          .describe('The transition’s, in the reader’s language; its name where it has none here.'),
        fields: macroSchema.shape.fields,
        available: z.boolean().describe('It can be done with this order now.'),
      })
      .nullable(),
  })
  .meta({ id: 'FilledReply' });
export type FilledReplyView = z.infer<typeof filledReplySchema>;

export const postMacroSchema = z
  .strictObject({
    savedReplyId: z.string().min(1).max(64),
    clientMessageId: z.uuid().describe('Made by the client, sent again with every try.'),
    text: z.string().max(longestMessage).describe('The reply as it is to be sent, filled in.'),
    attachmentIds: z.array(z.string().max(64)).max(mostAttachments).optional(),
    replyTo: z.number().int().min(1).optional().describe('`seq` of the message that it answers.'),
    expectedVersion: z.number().int().min(1).optional(),
    fields: z
      .record(z.string().max(64), fieldValueSchema)
      .optional()
      .describe('Those that the macro does not bring with it.'),
    silent: z.boolean().optional().describe('Of the transition nothing is sent to the buyer.'),
    publish: z.boolean().optional().describe('Whether the buyer is shown the transition.'),
  })
  .meta({ id: 'PostMacro' });
export type PostMacro = z.infer<typeof postMacroSchema>;

/** The message and the order as it is after both. */
export const macroAnswerSchema = z
  .object({ seq: z.number().int().describe('Of the message.'), order: orderViewSchema })
  .meta({ id: 'MacroAnswer' });
export type MacroAnswer = z.infer<typeof macroAnswerSchema>;
