import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createOnce } from '../certificates';

/** The secret a caller proves itself with, `IDENTITY_HEADER`; kept beside the certificates so that a restart does not change it. */
export async function ensureIdentityHeader(certificatesDir: string): Promise<string> {
  const file = join(certificatesDir, 'identity-header');
  await mkdir(certificatesDir, { recursive: true, mode: 0o700 });
  await createOnce(file, randomBytes(32).toString('hex'));
  return await readFile(file, 'utf8');
}
