import type { Workflow } from '@ordialog/core';
import type { ApiClient } from '@ordialog/ui';
import type { Mistake } from '../document/mistake.ts';
import { isName } from '../document/new-name.ts';
import { checkDocument } from './workflow-api.ts';

/** Larger files are no workflow, in characters. */
const longest = 2_000_000;

/** Of a document with one of these nothing can be drawn; all others are mended in the editor. */
const shapeless = new Set([
  'not_an_object',
  'missing',
  'unknown_key',
  'wrong_type',
  'wrong_value',
  'too_long',
  'too_deep',
  'too_large',
  'too_many',
  'too_complex',
  'invalid_name',
]);

export type Imported =
  | { readonly document: Workflow }
  | { readonly refusal: 'noJson' | 'tooLarge' | 'offline' }
  | { readonly mistakes: readonly Mistake[] };

/** A document from a file. The server says whether it has the shape of one; what else is wrong does not keep it out. */
export async function readImport(api: ApiClient, text: string): Promise<Imported> {
  if (text.length > longest) return { refusal: 'tooLarge' };
  const given = parsed(text);
  if (given === undefined) return { refusal: 'noJson' };
  const ownKey = typeof given === 'object' && given !== null ? Reflect.get(given, 'key') : undefined;
  const key = typeof ownKey === 'string' && isName(ownKey) ? ownKey : 'imported';
  const answer = await checkDocument(api, key, given);
  if (!answer.ok) {
    const { status, errors } = answer.failure;
    return errors ? { mistakes: errors } : { refusal: status === 413 ? 'tooLarge' : 'offline' };
  }
  const mistakes = answer.data.errors.filter(({ code }) => shapeless.has(code));
  if (mistakes.length > 0) return { mistakes };
  // The server found it to have a document's shape.
  return { document: { ...(given as Workflow), key, version: 1 } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
