import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { AwsV4Signer } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileStorage } from './file-storage.ts';
import { type BucketPlace, parseFilesUrl } from './files-place.ts';
import { folderStorage } from './folder-storage.ts';
import { s3Storage } from './s3-storage.ts';

let folder: string;
let bucket: S3rver;
let place: BucketPlace;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ordialog-storage-'));
  bucket = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 'bucket'),
    configureBuckets: [{ name: 'dolls', configs: [] }],
  });
  const { port } = await bucket.run();
  const parsed = parseFilesUrl(`s3+http://S3RVER:S3RVER@127.0.0.1:${port}/dolls/files`);
  if (parsed?.kind !== 'bucket') throw new Error('that is a bucket');
  place = parsed;
});
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

const kinds: readonly [string, () => FileStorage][] = [
  ['a folder', () => folderStorage(join(folder, 'files'))],
  ['a bucket', () => s3Storage(place)],
];
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const textOf = async (stream: ReadableStream<Uint8Array> | undefined) =>
  stream && new Response(stream).text();

describe.each(kinds)('%s', (_, open) => {
  test('keeps what is put into it until it is removed', async () => {
    const storage = open();
    expect(await storage.check()).toBeUndefined();
    await storage.put('attachments/1/file', bytes('Квитанция'));
    expect(await textOf(await storage.get('attachments/1/file'))).toBe('Квитанция');
    expect(await textOf(await storage.get('attachments/1/file', [2, 3]))).toBe('в');
    const path = join(folder, 'of-this-machine');
    await writeFile(path, 'A file of this machine');
    await storage.put('exports/1', { path });
    expect(await textOf(await storage.get('exports/1'))).toBe('A file of this machine');
    await storage.put('attachments/1/file', bytes('another'));
    expect(await textOf(await storage.get('attachments/1/file'))).toBe('another');
    await storage.remove('attachments/1/file');
    expect(await storage.get('attachments/1/file')).toBeUndefined();
    await storage.remove('attachments/1/file');
  });
});

test('a bucket with another secret, or none, is said to be unusable in one line', async () => {
  const wrong = s3Storage({ ...place, secretAccessKey: 'wrong' });
  expect(await wrong.check()).toMatch(/answers 403/);
  await expect(wrong.put('a', bytes('a'))).rejects.toThrow(/403/);
  expect(await s3Storage({ ...place, bucket: 'other' }).check()).toMatch(/answers 404/);
});

test('a folder that cannot be written is said to be unusable in one line', async () => {
  expect(await folderStorage('/etc/hostname/files').check()).toMatch(
    /^Files cannot be kept in \/etc\/hostname\/files: [^\n]+$/,
  );
});

test('no key leads out of the folder', async () => {
  const storage = folderStorage(folder);
  await expect(storage.get('../secret')).rejects.toThrow('no key');
  await expect(storage.put('/etc/passwd', bytes(''))).rejects.toThrow('no key');
});

/** AWS's own examples: "Examples: Signature Calculations in AWS Signature Version 4", Amazon S3 API reference. */
test.each([
  [
    'GET Object',
    {
      method: 'GET',
      url: 'https://examplebucket.s3.amazonaws.com/test.txt',
      headers: {
        Range: 'bytes=0-9',
        'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
    },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'PUT Object',
    {
      method: 'PUT',
      url: 'https://examplebucket.s3.amazonaws.com/test$file.text',
      headers: {
        Date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      },
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
])('signs %s as AWS documents it', async (_, request, signature) => {
  const signer = new AwsV4Signer({
    ...request,
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
    service: 's3',
    datetime: '20130524T000000Z',
    allHeaders: true,
  });
  expect((await signer.authHeader()).split('Signature=')[1]).toBe(signature);
});

test.each([
  ['file:///var/ordialog', { kind: 'folder', path: '/var/ordialog' }],
  [
    's3://KEY:a%2Fb@s3.eu-south-1.amazonaws.com/dolls?region=eu-south-1',
    {
      kind: 'bucket',
      origin: 'https://s3.eu-south-1.amazonaws.com',
      bucket: 'dolls',
      prefix: '',
      region: 'eu-south-1',
      accessKeyId: 'KEY',
      secretAccessKey: 'a/b',
    },
  ],
  ['s3://s3.example/dolls', undefined],
  ['s3://KEY:SECRET@s3.example/', undefined],
  ['s3://KEY:SECRET@s3.example/dolls/../other', expect.objectContaining({ bucket: 'other' })],
  ['s3://KEY:%@s3.example/dolls', undefined],
  ['file://host/share', undefined],
  ['/var/files', undefined],
])('%s', (url, expected) => {
  expect(parseFilesUrl(url)).toEqual(expected);
});
