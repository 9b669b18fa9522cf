/** What may be attached, by the media type that the content shows, with the endings a name may have for it. */
export const fileKinds = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'csv', 'tsv', 'log', 'md'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
export type FileKind = keyof typeof fileKinds;

export function isFileKind(type: string): type is FileKind {
  return Object.hasOwn(fileKinds, type);
}

/** Pictures of phones that are kept as JPEG, which every reader can show. */
export const foreignPictures: readonly string[] = ['image/heic', 'image/heif', 'image/avif'];

export function isPicture(kind: FileKind): boolean {
  return kind.startsWith('image/');
}
