import { define } from '../define.ts';

let defining: Promise<boolean> | undefined;

/** Files are in few dialogs, so their code is fetched with the first one. False when it cannot be fetched. */
export function defineAttachments(): Promise<boolean> {
  defining ??= import('./attachment-elements.ts').then(
    ({ attachmentElements }) => {
      for (const [name, element] of Object.entries(attachmentElements)) define(name, element);
      return true;
    },
    () => {
      defining = undefined;
      return false;
    },
  );
  return defining;
}
