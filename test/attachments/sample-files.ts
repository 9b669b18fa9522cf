import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A photograph as a phone makes it: lying on its side, and telling where and with what it was taken. */
export function phonePhoto(width = 1600, height = 1200): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .composite([
      {
        input: { create: { width: width / 4, height: height / 4, channels: 3, background: 'red' } },
        gravity: 'northwest',
      },
    ])
    .jpeg({ quality: 85 })
    .withExif({
      IFD0: { Make: 'Examplephone', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '45/1 4/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '7/1 41/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** A PNG of 30,000 × 30,000 black pixels in a hundred kilobytes, as its format allows: one bit for each. */
export function pixelBomb(): Buffer {
  const side = 30_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8);
  const rows = Buffer.alloc((1 + side / 8) * side);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

export function fileForm(
  content: Uint8Array<ArrayBuffer>,
  name: string,
  type = 'application/octet-stream',
): FormData {
  const form = new FormData();
  form.set('file', new Blob([content], { type }), name);
  return form;
}
