/** Why something cannot be sent or made until somebody changes something: trying again by itself would not help. */
export const deliveryProblems = [
  'no_email',
  'no_phone',
  'phone_unusable',
  'sms_refused',
  'no_company',
  'no_address',
] as const;
type DeliveryProblem = (typeof deliveryProblems)[number];

/** What came of a delivery where it is no number or reference of its own. */
export const deliveryResults = ['no_connector', 'sms_not_set_up', 'survey_answered'] as const;

/**
 * Done, with what came of it (one of `deliveryResults`, an invoice's number, a provider's reference), or not possible
 * as things are. What may go better next time is thrown.
 */
export type DeliveryOutcome =
  | { readonly done: true; readonly outcome: string | null }
  | { readonly done: false; readonly problem: DeliveryProblem; readonly detail?: string };
