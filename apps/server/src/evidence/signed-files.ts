import { createHash } from 'node:crypto';
import type { EvidenceKey } from './evidence-key.ts';
import { type EvidenceManifest, manifestPath, signaturePath } from './evidence-manifest.ts';
import type { FileToZip } from './zipped.ts';

type Told = Omit<EvidenceManifest, 'format' | 'kid' | 'files'>;

/** The same files, and after them what was in each, signed. */
export async function* signedFiles(
  files: AsyncIterable<FileToZip>,
  told: () => Told,
  key: EvidenceKey,
): AsyncGenerator<FileToZip> {
  const sums: EvidenceManifest['files'] = [];
  for await (const { path, content } of files) {
    const hash = createHash('sha256');
    let size = 0;
    const see = (piece: Uint8Array) => {
      hash.update(piece);
      size += piece.length;
    };
    yield { path, content: passed(content, see) };
    sums.push({ path, size, sha256: hash.digest('hex') });
  }
  const manifest: EvidenceManifest = {
    format: 'ordialog-evidence-1',
    kid: key.published.kid,
    ...told(),
    files: sums,
  };
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield { path: manifestPath, content: [bytes] };
  yield { path: signaturePath, content: [Buffer.from(`${key.sign(bytes).toString('base64')}\n`)] };
}

async function* passed(
  content: FileToZip['content'],
  see: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    see(piece);
    yield piece;
  }
}
