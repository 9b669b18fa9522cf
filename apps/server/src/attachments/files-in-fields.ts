import { type Attachment, fieldOfAttachment, leavesFrom, type Workflow } from '@ordialog/core';
import type { TransitionRequestBody } from '@ordialog/protocol';
import type { Trx } from '../db/database.ts';
import { lockAttachments, type Taking, takable } from './take-attachments.ts';

interface Asked {
  readonly workflow: Workflow;
  readonly state: string;
  readonly body: TransitionRequestBody;
}

/** The ids that the request's fields name where its transition asks for files, by the fields' keys. */
function idsIn({ workflow, state, body }: Asked): readonly (readonly [string, string])[] {
  const keys = workflow.transitions
    .filter((row) => row.name === body.name && leavesFrom(row, state))
    .flatMap(({ fields = [] }) => fields.filter(({ type }) => type === 'attachment'))
    .map(({ key }) => key);
  return [...new Set(keys)].flatMap((key) => {
    const value = body.fields?.[key];
    if (value === undefined || value === '') return [];
    return [[key, typeof value === 'string' ? value : (value.id ?? '-')] as const];
  });
}

/**
 * The request with each file's id replaced by what is known of the file, and which files these are. Ids that may not
 * be taken stay as they are, whereupon the workflow refuses the fields. The caller holds the order's lock.
 */
export async function withFiles(
  trx: Trx,
  asked: Asked,
  taking: Taking,
): Promise<{ readonly body: TransitionRequestBody; readonly files: readonly Attachment[] }> {
  const named = idsIn(asked);
  if (named.length === 0) return { body: asked.body, files: [] };
  const ids = named.map(([, id]) => id);
  const files = takable(await lockAttachments(trx, ids), taking, ids);
  const values = named.map(([key, id], index) => {
    const file = files?.[index];
    return [key, file ? fieldOfAttachment(file) : id] as const;
  });
  const fields = { ...asked.body.fields, ...Object.fromEntries(values) };
  return { body: { ...asked.body, fields }, files: files ?? [] };
}

/** The request as if its files were good: what a transition would do does not depend on them. */
export function supposingFiles(asked: Asked): TransitionRequestBody {
  const supposed = idsIn(asked).map(([key, id]) => [key, { id, name: '', type: '', size: '0' }] as const);
  return supposed.length === 0
    ? asked.body
    : { ...asked.body, fields: { ...asked.body.fields, ...Object.fromEntries(supposed) } };
}
