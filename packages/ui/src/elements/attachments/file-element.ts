import { attachmentCatalogues } from '@ordialog/i18n';
import type { AttachmentView } from '@ordialog/protocol';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import type { OrderFiles } from '../../uploads/order-files.ts';
import { request } from '../requests.ts';

/** An element that has to do with the order's files; it stands below one that answers the request for them. */
export abstract class FileElement extends TextsElement {
  protected readonly own = new OwnTexts<'attachment'>(this, attachmentCatalogues);

  /** Undefined when nobody above has them, or their code cannot be fetched. */
  protected files(): Promise<OrderFiles | undefined> {
    let files: Promise<OrderFiles | undefined> = Promise.resolve(undefined);
    request(this, 'reach', {
      use: (store) => {
        files = store.files().catch(() => undefined);
      },
    });
    return files;
  }

  /** Saves a file. Its address may have ended since it was told, so another is asked for. */
  protected async download({ id }: AttachmentView): Promise<boolean> {
    const files = await this.files();
    const fresh = await files?.fresh(id);
    if (!fresh) return false;
    const link = document.createElement('a');
    link.href = fresh.url;
    link.download = fresh.name;
    link.rel = 'noreferrer';
    link.click();
    return true;
  }
}
