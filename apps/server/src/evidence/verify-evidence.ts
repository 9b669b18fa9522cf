import { createHash, createPublicKey, verify } from 'node:crypto';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { keyId } from './evidence-key.ts';
import {
  type EvidenceManifest,
  evidenceManifestSchema,
  manifestPath,
  signaturePath,
} from './evidence-manifest.ts';

export const evidenceKeysSchema = z.object({
  keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() })),
});
export type EvidenceKeys = z.infer<typeof evidenceKeysSchema>['keys'];

type Verdict =
  | { readonly ok: true; readonly manifest: EvidenceManifest }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Whether a ZIP holds exactly what one of these keys has signed; if not, what is wrong with it. */
export function verifyEvidence(zip: Uint8Array, keys: EvidenceKeys): Verdict {
  const opened = openZip(zip);
  if (!opened) return failed('This is no ZIP that can be read.');
  const { files, names } = opened;
  if (new Set(names).size < names.length) return failed('Two files in it have one name.');
  const bytes = files[manifestPath];
  const signature = files[signaturePath];
  if (!bytes || !signature) return failed(`It lacks ${manifestPath} or ${signaturePath}.`);
  const manifest = readManifest(bytes);
  if (!manifest) return failed(`${manifestPath} does not say what it should.`);
  const key = keys.find(({ x }) => keyId(x) === manifest.kid);
  if (!key) return failed(`It was signed with another key: ${manifest.kid}.`);
  const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
  const written = Buffer.from(signature).toString('latin1');
  const raw = Buffer.from(written.trim(), 'base64');
  // One way to write it, so that no byte of it can be another.
  if (`${raw.toString('base64')}\n` !== written || !verify(null, bytes, publicKey, raw))
    return failed(`The signature of ${manifestPath} is wrong.`);
  const problems = differences(files, manifest);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, manifest };
}

const failed = (problem: string): Verdict => ({ ok: false, problems: [problem] });

function differences(files: Readonly<Record<string, Uint8Array>>, manifest: EvidenceManifest): string[] {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const own = new Set([manifestPath, signaturePath]);
  const strange = Object.keys(files).filter((path) => !own.has(path) && !listed.has(path));
  const wrong = [...listed.values()].flatMap(({ path, size, sha256 }) => {
    const content = files[path];
    if (!content) return [`${path} is missing.`];
    const isSame = content.length === size && createHash('sha256').update(content).digest('hex') === sha256;
    return isSame ? [] : [`${path} was changed.`];
  });
  return [...strange.map((path) => `${path} was put in.`), ...wrong];
}

function openZip(zip: Uint8Array) {
  const names: string[] = [];
  try {
    const files = unzipSync(zip, { filter: ({ name }) => names.push(name) > 0 });
    return { files, names };
  } catch {
    // Whatever the reader stumbles over, the answer is the same: it is no such file.
    return undefined;
  }
}

function readManifest(bytes: Uint8Array): EvidenceManifest | undefined {
  try {
    return evidenceManifestSchema.safeParse(JSON.parse(Buffer.from(bytes).toString())).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
