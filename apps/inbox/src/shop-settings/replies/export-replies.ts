import type { SavedReplyView } from '@ordialog/protocol';

/** Saves replies as a file that another shop can take in. */
export function exportReplies(replies: readonly SavedReplyView[]): void {
  const savedReplies = replies.map(({ shortcut, title, texts, macro }) => ({
    shortcut,
    title,
    texts,
    macro,
  }));
  const file = new Blob([JSON.stringify({ savedReplies }, null, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'saved-replies.json';
  link.click();
  URL.revokeObjectURL(address);
}
