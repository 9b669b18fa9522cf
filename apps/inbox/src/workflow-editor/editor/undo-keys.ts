import { askEditor } from '../editor-requests.ts';

/** Undo, redo and save by the keys everyone knows, also while one writes: the fields show the document. */
export function undoKeys(host: EventTarget, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  // By its place, so that it works in Cyrillic too.
  if (event.code === 'KeyZ') askEditor(host, event.shiftKey ? 'redo' : 'undo');
  else if (event.code === 'KeyY' && !event.shiftKey) askEditor(host, 'redo');
  else if (event.code === 'KeyS' && !event.shiftKey) askEditor(host, 'save');
  else return;
  event.preventDefault();
}
