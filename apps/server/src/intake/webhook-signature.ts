import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what has no secret to be signed with: nobody knows it, so nothing fits. */
const nobodysSecret = createHmac('sha256', crypto.randomUUID()).digest();

/**
 * Whether `signature` is the base64 HMAC-SHA256 of exactly these bytes. Compared in constant time; a shop that is
 * unknown or has no secret costs the same and is told the same as a wrong signature.
 */
export function isSignedWith(
  secret: string | undefined,
  body: Uint8Array,
  signature: string | undefined,
): boolean {
  const expected = createHmac('sha256', secret || nobodysSecret)
    .update(body)
    .digest();
  const given = Buffer.from(signature ?? '', 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
