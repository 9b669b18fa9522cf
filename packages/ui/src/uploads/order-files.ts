import type { AttachmentView } from '@ordialog/protocol';
import type { Answer } from '../client/answer.ts';
import type { ApiClient } from '../client/api-client.ts';
import type { PendingMessage } from '../store/pending-message.ts';
import { type FileMemory, fileMemory } from './file-memory.ts';
import { needsUpload, type PendingFile } from './pending-file.ts';
import { type Uploading, type UploadOptions, uploadFile } from './upload-file.ts';

/** The messages on their way, as far as their files go. */
interface Outbox {
  readonly messages: readonly PendingMessage[];
  amend(clientMessageId: string, change: Partial<PendingMessage>, kept: boolean): Promise<void>;
}

/** The files of one order: brings those of pending messages to the server, and finds where others are fetched. */
export class OrderFiles {
  readonly memory: FileMemory;
  readonly #api: ApiClient;
  readonly #orderId: string;
  readonly #outbox: Outbox | undefined;
  readonly #running = new Map<string, AbortController>();

  constructor(api: ApiClient, orderId: string, outbox?: Outbox, memory: FileMemory = fileMemory()) {
    this.#api = api;
    this.#orderId = orderId;
    this.#outbox = outbox;
    this.memory = memory;
  }

  /** A file with addresses that work now; undefined when there is none for this reader. */
  async fresh(id: string): Promise<AttachmentView | undefined> {
    const answer = await this.#api.get<AttachmentView>(`${this.#path}/attachments/${encodeURIComponent(id)}`);
    return answer.ok ? answer.data : undefined;
  }

  /** All files that the order's log shows this reader. */
  async list(): Promise<readonly AttachmentView[]> {
    const answer = await this.#api.get<{ items: AttachmentView[] }>(`${this.#path}/attachments`);
    return answer.ok ? answer.data.items : [];
  }

  upload(file: Uploading, options: UploadOptions): Promise<Answer<AttachmentView>> {
    return uploadFile(this.#api, this.#orderId, file, options);
  }

  /** Removes from the server what was uploaded and is not wanted; what nothing uses goes by itself after a day. */
  async giveUp(attachmentId: string): Promise<void> {
    await this.#api.ask(`${this.#path}/uploads/${encodeURIComponent(attachmentId)}`, { method: 'DELETE' });
  }

  /** Looks at what is pending: uploads what waits, one file after the other, and stops what was given up. */
  send(): void {
    const messages = this.#outbox?.messages ?? [];
    for (const [id, stop] of this.#running) {
      const message = messages.find(({ clientMessageId }) => clientMessageId === id);
      if (!message) stop.abort();
    }
    for (const message of messages) {
      if (needsUpload(message) && !message.failure && !this.#running.has(message.clientMessageId))
        void this.#sendFiles(message);
    }
  }

  close(): void {
    for (const stop of this.#running.values()) stop.abort();
  }

  get #path(): string {
    return `/v1/orders/${encodeURIComponent(this.#orderId)}`;
  }

  async #sendFiles({ clientMessageId, files = [] }: PendingMessage): Promise<void> {
    const stop = new AbortController();
    this.#running.set(clientMessageId, stop);
    try {
      for (const file of files) {
        if (file.attachmentId !== undefined) continue;
        const sent = await this.#sendFile(clientMessageId, file, stop.signal);
        if (!sent) return;
      }
    } finally {
      this.#running.delete(clientMessageId);
    }
  }

  /** One page at a time uploads a file; the next one finds that it is there. */
  async #sendFile(clientMessageId: string, file: PendingFile, signal: AbortSignal): Promise<boolean> {
    const content = await this.memory.content(file.id);
    if (!content) {
      await this.#outbox?.amend(clientMessageId, { failure: { code: 'file_gone' } }, true);
      return false;
    }
    const upload = () =>
      this.upload(
        { id: file.id, name: file.name, content },
        { signal, progress: (sent) => void this.#note(clientMessageId, file.id, { sent }, false) },
      );
    // Where storage is blocked, so are locks.
    const refused = () => (signal.aborted ? undefined : upload());
    const locks = globalThis.navigator?.locks;
    const answer = locks
      ? await locks.request(`ordialog-upload-${file.id}`, { signal }, upload).catch(refused)
      : await upload();
    if (signal.aborted || !answer) return false;
    if (!answer.ok) {
      const { code, detail } = answer.failure;
      await this.#outbox?.amend(clientMessageId, { failure: { code, ...(detail ? { detail } : {}) } }, true);
      return false;
    }
    await this.#note(clientMessageId, file.id, { attachmentId: answer.data.id, sent: file.size }, true);
    await this.memory.drop(file.id);
    return true;
  }

  async #note(
    clientMessageId: string,
    id: string,
    change: Partial<PendingFile>,
    kept: boolean,
  ): Promise<void> {
    const message = this.#outbox?.messages.find((each) => each.clientMessageId === clientMessageId);
    const files = message?.files?.map((file) => (file.id === id ? { ...file, ...change } : file));
    if (files) await this.#outbox?.amend(clientMessageId, { files }, kept);
  }
}
