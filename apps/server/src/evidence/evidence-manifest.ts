import { z } from 'zod';

const fileSchema = z.strictObject({ path: z.string(), size: z.number().int(), sha256: z.string() });

/** `manifest.json`: what is in the file of an order, and who says so. */
export const evidenceManifestSchema = z.strictObject({
  format: z.literal('ordialog-evidence-1'),
  /** `evidence`: all that the shop has. `export`: what the buyer may see. */
  kind: z.enum(['evidence', 'export']),
  /** Where the key is published. */
  issuer: z.string(),
  kid: z.string(),
  shop: z.strictObject({ name: z.string(), publicKey: z.string() }),
  order: z.strictObject({ id: z.string(), number: z.string() }),
  /** `seq` of the log's last entry, and when it was written. */
  head: z.number().int(),
  at: z.string(),
  files: z.array(fileSchema),
  /** Attachments that could not be put in, by what is known of them. */
  omitted: z.array(z.strictObject({ id: z.string(), name: z.string(), sha256: z.string().nullable() })),
});
export type EvidenceManifest = z.infer<typeof evidenceManifestSchema>;

export const manifestPath = 'manifest.json';
export const signaturePath = 'manifest.sig';
