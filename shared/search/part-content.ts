import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { z } from 'zod';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Beyond any part we write: a damaged or foreign one must not fill the memory. */
const MAX_BYTES = 256 * 1024 * 1024;

export async function packPart(value: unknown): Promise<Uint8Array> {
  return compress(JSON.stringify(value), { level: 1 });
}

export async function unpackPart<Value>(bytes: Uint8Array, schema: z.ZodType<Value>): Promise<Value> {
  const text = await decompress(bytes, { maxOutputLength: MAX_BYTES });
  return schema.parse(JSON.parse(text.toString('utf8')));
}
