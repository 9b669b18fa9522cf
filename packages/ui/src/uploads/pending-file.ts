/** A file of a message that is on its way. Its content is kept on the device apart, under its id. */
export interface PendingFile {
  /** Made by the client: the same upload, however often it is tried. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels, of a picture. */
  readonly image?: { readonly width: number; readonly height: number };
  /** How many bytes have arrived, as far as this page knows. */
  readonly sent?: number;
  /** The server has it. */
  readonly attachmentId?: string;
}

/** Whether a message waits for its files. */
export function needsUpload({ files }: { readonly files?: readonly PendingFile[] }): boolean {
  return files?.some(({ attachmentId }) => attachmentId === undefined) ?? false;
}
