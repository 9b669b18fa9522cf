import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import { getMimeType } from 'hono/utils/mime';

interface StaticFile {
  content: Buffer<ArrayBuffer>;
  br: Buffer<ArrayBuffer> | undefined;
  gz: Buffer<ArrayBuffer> | undefined;
  type: string;
  etag: string;
  cacheControl: string;
}

export interface StaticFilesOptions {
  /** Path under which the folder is served, ending in a slash. */
  at: string;
  /** How long a file may be used unasked if its name does not change with its content. */
  maxAgeSeconds: number;
  /** Served for every path below `at` that is no file: the page of an app that routes by itself. */
  fallback?: string;
  headers?: Readonly<Record<string, string>>;
}

/**
 * Serves a built folder from memory: read once, since a release does not change under its server, and so no path
 * can lead out of it. Files compressed by the build (`.br`, `.gz` beside them) go to who accepts them.
 */
export function staticFiles(folder: string, options: StaticFilesOptions): MiddlewareHandler {
  const files = existsSync(folder)
    ? readFolder(folder, options.maxAgeSeconds)
    : new Map<string, StaticFile>();
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const name = c.req.path.slice(options.at.length) || 'index.html';
    const isPage = options.fallback !== undefined && !/\.\w+$/.test(name);
    const file = files.get(name) ?? (isPage ? files.get(options.fallback ?? '') : undefined);
    if (file === undefined) return next();
    for (const [header, value] of Object.entries(options.headers ?? {})) c.header(header, value);
    return answer(c, file);
  };
}

function answer(c: Context, file: StaticFile): Response {
  c.header('Content-Type', file.type);
  c.header('Cache-Control', file.cacheControl);
  c.header('ETag', file.etag);
  c.header('Vary', 'Accept-Encoding');
  const known = c.req
    .header('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(file.etag)) return c.body(null, 304);

  const accepted = new Set(
    c.req
      .header('accept-encoding')
      ?.split(',')
      .map((part) => part.trim().split(';')[0]),
  );
  if (file.br !== undefined && accepted.has('br')) {
    c.header('Content-Encoding', 'br');
    return c.body(file.br);
  }
  if (file.gz !== undefined && accepted.has('gzip')) {
    c.header('Content-Encoding', 'gzip');
    return c.body(file.gz);
  }
  return c.body(file.content);
}

function readFolder(folder: string, maxAgeSeconds: number): Map<string, StaticFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const all = new Set(names);
  const read = (name: string) => (all.has(name) ? readFileSync(join(folder, name)) : undefined);
  return new Map(
    names
      .filter((name) => !/\.(br|gz|map)$/.test(name))
      .map((name) => {
        const content = readFileSync(join(folder, name));
        return [
          name,
          {
            content,
            br: read(`${name}.br`),
            gz: read(`${name}.gz`),
            type: getMimeType(name) ?? 'application/octet-stream',
            etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`,
            cacheControl: isNamedByContent(name)
              ? 'public, max-age=31536000, immutable'
              : `public, max-age=${maxAgeSeconds}`,
          },
        ];
      }),
  );
}

/** Whether the bundler put a hash into the name: eight characters, not all small letters, before the ending. */
function isNamedByContent(name: string): boolean {
  const hash = /[-.]([\w-]{8})\.\w+$/.exec(name)?.[1];
  return hash !== undefined && /[A-Z0-9_]/.test(hash);
}
