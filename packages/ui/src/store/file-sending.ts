import type { ApiClient } from '../client/api-client.ts';
import type { OrderFiles } from '../uploads/order-files.ts';
import { needsUpload } from '../uploads/pending-file.ts';
import type { PendingMessages } from './pending-messages.ts';

/** Brings the files of messages to the server; its code is fetched with the first file. */
export class FileSending {
  readonly #api: ApiClient;
  readonly #orderId: string;
  readonly #pending: PendingMessages;
  #files: Promise<OrderFiles> | undefined;

  constructor(api: ApiClient, orderId: string, pending: PendingMessages) {
    this.#api = api;
    this.#orderId = orderId;
    this.#pending = pending;
  }

  /** What brings files to the server and finds them there; rejects when its code cannot be fetched. */
  files(): Promise<OrderFiles> {
    this.#files ??= import('../uploads/order-files.ts').then(
      ({ OrderFiles }) => new OrderFiles(this.#api, this.#orderId, this.#pending),
    );
    return this.#files;
  }

  /** Sends what waits. */
  send(): void {
    if (!this.#files && !this.#pending.messages.some(needsUpload)) return;
    this.files().then(
      (files) => files.send(),
      () => {
        this.#files = undefined;
      },
    );
  }

  close(): void {
    void this.#files?.then((files) => files.close());
  }
}
