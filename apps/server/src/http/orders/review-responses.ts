import { orderViewSchema } from '@ordialog/protocol';
import { answer, orderRefusals, refusal } from '../responses.ts';

export const reviewResponses = {
  201: answer(orderViewSchema, 'The order as it is now.'),
  ...orderRefusals,
  409: refusal('`review_not_available`, `already_reviewed`, `no_review`, `already_replied`'),
  422: refusal('`invalid_request`, `empty_text`'),
} as const;
