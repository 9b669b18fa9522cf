import { fileURLToPath } from 'node:url';

export interface BucketPlace {
  readonly kind: 'bucket';
  readonly origin: string;
  readonly bucket: string;
  /** Empty, or ending in a slash. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Where attachments lie. */
export type FilesPlace = { readonly kind: 'folder'; readonly path: string } | BucketPlace;

const schemes: Readonly<Record<string, string>> = { 's3:': 'https', 's3+http:': 'http' };

/**
 * From `file:///var/ordialog/files`, or `s3://KEY:SECRET@HOST/BUCKET/PREFIX?region=REGION`; undefined when it is
 * neither. `s3+http:` is for a server on the same machine.
 */
export function parseFilesUrl(value: string): FilesPlace | undefined {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (url.protocol === 'file:') return parseFolder(url);
  const scheme = schemes[url.protocol];
  const [bucket = '', ...folders] = url.pathname.split('/').filter((part) => part !== '');
  const accessKeyId = decoded(url.username);
  const secretAccessKey = decoded(url.password);
  const isBucket = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket);
  const isPrefix = folders.every((folder) => /^[\w.-]+$/.test(folder) && !/^\.+$/.test(folder));
  if (!scheme || url.host === '' || !isBucket || !isPrefix || !accessKeyId || !secretAccessKey)
    return undefined;
  return {
    kind: 'bucket',
    origin: `${scheme}://${url.host}`,
    bucket,
    prefix: folders.map((folder) => `${folder}/`).join(''),
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
  };
}

function parseFolder(url: URL): FilesPlace | undefined {
  if (url.host !== '' || url.pathname === '/') return undefined;
  return { kind: 'folder', path: fileURLToPath(url) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that escapes nothing.
    return undefined;
  }
}
