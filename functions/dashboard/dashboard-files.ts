import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { AurelisError } from '../../shared/kernel';

/** What the dashboard in `clients/dashboard` is built to; the build puts these files beside the bundle. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'dashboard.css': 'text/css; charset=utf-8',
  'dashboard.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'third-party-licences.txt': 'text/plain; charset=utf-8',
};

const FOLDER = 'dashboard';

export interface DashboardFile {
  body: Buffer;
  /** The same, compressed with gzip. */
  packed: Buffer;
  contentType: string;
  etag: string;
}

const pack = promisify(gzip);
const kept = new Map<string, Promise<DashboardFile>>();

export function readDashboardFile(file = 'index.html'): Promise<DashboardFile> {
  const contentType = Object.hasOwn(CONTENT_TYPES, file) ? CONTENT_TYPES[file] : undefined;
  if (contentType === undefined) return Promise.reject(new AurelisError('NOT_FOUND', 'There is no such page.'));
  const known = kept.get(file);
  if (known !== undefined) return known;

  const read = readPacked(file, contentType);
  kept.set(file, read);
  // What failed once may be there the next time.
  read.catch(() => kept.delete(file));
  return read;
}

async function readPacked(file: string, contentType: string): Promise<DashboardFile> {
  const body = await readFile(join(__dirname, FOLDER, file));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, packed: await pack(body), contentType, etag };
}
