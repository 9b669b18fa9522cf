import { openAsBlob } from 'node:fs';
import { AwsClient } from 'aws4fetch';
import type { FileStorage } from './file-storage.ts';
import type { BucketPlace } from './files-place.ts';

const patienceMs = 30_000;

/** Files in a bucket of S3 or of what speaks like it, addressed by path, requests signed with AWS Signature 4. */
export function s3Storage(place: BucketPlace): FileStorage {
  const { origin, bucket, prefix, region, accessKeyId, secretAccessKey } = place;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  const urlOf = (key: string) => `${origin}/${bucket}/${prefix}${key}`;
  // A bucket that does not answer must not hold what waits for it forever.
  const ask = (url: string, init: RequestInit) =>
    client.fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) });
  return {
    async put(key, content) {
      // A file is read while it is sent, so that a large one takes no memory.
      const body = 'path' in content ? await openAsBlob(content.path) : content;
      const response = await ask(urlOf(key), { method: 'PUT', body });
      if (!response.ok) throw await failure('PUT', key, response);
      await response.body?.cancel();
    },

    async get(key, range) {
      const headers = range ? { Range: `bytes=${range[0]}-${range[1]}` } : {};
      const response = await ask(urlOf(key), { method: 'GET', headers });
      if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      if (!response.ok || !response.body) throw await failure('GET', key, response);
      return response.body;
    },

    async remove(key) {
      const response = await ask(urlOf(key), { method: 'DELETE' });
      if (!response.ok && response.status !== 404) throw await failure('DELETE', key, response);
      await response.body?.cancel();
    },

    async check() {
      try {
        const response = await ask(`${origin}/${bucket}`, { method: 'HEAD' });
        if (response.ok) return undefined;
        return `The bucket ${bucket} at ${origin} answers ${response.status}: check the keys, region and name in FILES_URL.`;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return `The bucket ${bucket} at ${origin} cannot be reached: ${reason}. Check FILES_URL.`;
      }
    },
  };
}

async function failure(method: string, key: string, response: Response): Promise<Error> {
  const said = (await response.text()).slice(0, 300);
  return new Error(`${method} ${key}: the bucket answered ${response.status} ${said}`);
}
