import type { PostSavedReply, SavedReplyView } from '@ordialog/protocol';
import type { Failure } from '@ordialog/ui';
import type { StaffClient } from '../../session/staff-client.ts';

export interface Imported {
  readonly added: number;
  readonly changed: number;
  /** The first that was refused; those before it stay. */
  readonly stopped?: { readonly title: string; readonly failure: Failure };
}

/** Adds replies, or changes those whose shortcut the shop has already. */
export async function importReplies(
  api: StaffClient,
  known: readonly SavedReplyView[],
  replies: readonly PostSavedReply[],
): Promise<Imported> {
  const ids = new Map(known.map(({ shortcut, id }) => [shortcut.toLowerCase(), id]));
  let added = 0;
  let changed = 0;
  for (const reply of replies) {
    const id = ids.get(reply.shortcut.toLowerCase());
    const answer =
      id === undefined
        ? await api.post<SavedReplyView>('/v1/saved-replies', reply)
        : await api.patch<SavedReplyView>(`/v1/saved-replies/${encodeURIComponent(id)}`, reply);
    if (!answer.ok) return { added, changed, stopped: { title: reply.title, failure: answer.failure } };
    if (id === undefined) added++;
    else changed++;
  }
  return { added, changed };
}
