import type { OrderStore } from '@ordialog/ui';

/** Saves the buyer's own copy of their order, as they see it: a signed ZIP. False when it cannot be had. */
export async function saveCopy({ api, path, state: { order } }: OrderStore): Promise<boolean> {
  const answer = await api.ask<Blob>(`${path}/export`, { method: 'GET' });
  if (!answer.ok) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(answer.data);
  link.download = `${order?.number}-export.zip`;
  link.click();
  // Not at once: the browser has only been asked to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}
