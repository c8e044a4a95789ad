import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Connection } from './cloud.ts';

const NewTenant = z.object({ data: z.object({ admin_key: z.object({ key: z.string() }) }) });
const Kept = z.object({ key: z.string() });

/** The API key of the tenant `local`, made at the first start and kept beside the data. */
export async function ensureTenantKey({ apiUrl, operatorKey }: Connection, dataDir: string): Promise<string> {
  const file = join(dataDir, 'tenant.json');
  const kept = readKept(file);
  if (kept !== undefined && (await isValid(apiUrl, kept))) return kept;

  const response = await fetch(new URL('/api/v1/tenants', apiUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'local' }),
  });
  if (!response.ok) throw new Error(`The tenant could not be made: ${response.status} ${await response.text()}`);
  const { key } = NewTenant.parse(await response.json()).data.admin_key;
  writeFileSync(file, `${JSON.stringify({ key }, null, 2)}\n`, { mode: 0o600 });
  return key;
}

function readKept(file: string): string | undefined {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).key;
  } catch {
    // Never started here, or the file was cut off: a new tenant is made either way.
    return undefined;
  }
}

async function isValid(apiUrl: string, key: string): Promise<boolean> {
  const response = await fetch(new URL('/api/v1/me', apiUrl), { headers: { authorization: `Bearer ${key}` } });
  return response.ok;
}
