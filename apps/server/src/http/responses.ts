import { problemSchema } from '@ordialog/protocol';
import type { ZodType } from 'zod';

/** A JSON answer in an OpenAPI route. */
export function answer<T extends ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A refusal in an OpenAPI route, described by its codes. */
export function refusal(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}

/** What any route that looks for an order may answer. */
export const orderRefusals = {
  401: refusal('`token_missing`, `token_invalid`, `token_expired`, `key_invalid`, `session_invalid`'),
  403: refusal('`wrong_caller`, `origin_not_allowed`'),
  404: refusal('`not_found`, also for orders of others'),
} as const;

/** A JSON body in an OpenAPI route. */
export function body<T extends ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

export const callers = {
  shop: { shopKey: [] },
  buyer: { buyerToken: [] },
  staff: { staffSession: [] },
  page: { publicKey: [] },
};
