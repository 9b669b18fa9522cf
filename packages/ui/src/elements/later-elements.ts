import { BlindHint } from './closing/blind-hint.ts';
import { Closing } from './closing/closing.ts';
import { GivenReview } from './closing/given-review.ts';
import { EntryDetails } from './log/entry-details.ts';
import { OrderDetails } from './order-summary/order-details.ts';
import { ReviewForm } from './review-form/review-form.ts';
import { TransitionForm } from './transition-form/transition-form.ts';

/** See `defineLater`. */
export const laterElements = {
  'ordialog-blind-hint': BlindHint,
  'ordialog-closing': Closing,
  'ordialog-given-review': GivenReview,
  'ordialog-entry-details': EntryDetails,
  'ordialog-order-details': OrderDetails,
  'ordialog-review-form': ReviewForm,
  'ordialog-transition-form': TransitionForm,
} as const;
