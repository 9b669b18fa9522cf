/** Bytes, or a file of this machine that holds them. */
export type FileContent = Uint8Array<ArrayBuffer> | { readonly path: string };

/** Where the content of files lies, by keys of small letters, digits, `-` and `/`. A key is written once. */
export interface FileStorage {
  /** Done when it would outlast a crash. */
  put(key: string, content: FileContent): Promise<void>;
  /** Undefined when there is none. `range` is the first and the last byte. */
  get(key: string, range?: readonly [number, number]): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Nothing happens when there is none. */
  remove(key: string): Promise<void>;
  /** Why it cannot be used, in a line for who runs the server; undefined when it can. */
  check(): Promise<string | undefined>;
}
