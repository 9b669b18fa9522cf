import { orderViewSchema } from '@ordialog/protocol';
import { answer, orderRefusals, refusal } from '../responses.ts';

export const reviewResponses = {
  200: answer(orderViewSchema, 'The order as it is now.'),
  201: answer(orderViewSchema, 'The order as it is now.'),
  ...orderRefusals,
  409: refusal(
    '`review_not_available`, `already_reviewed`, `no_review`, `already_replied`, `review_closed`, `already_hidden`, ' +
      '`not_hidden`, `rating_not_available`, `already_rated`, `rating_closed`',
  ),
  422: refusal('`invalid_request`, `empty_text`, `reason_missing`, `attachments_unavailable`'),
} as const;
