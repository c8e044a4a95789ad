import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the results of an analysis hang on. */
const FOLDERS = ['shared/analysis', 'shared/findings', 'shared/kernel'];

/** Another one for every change of a rule, a model, a lowering or what they are made with. */
export function sourceDigest(root: string): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((one) => /\.(?:ts|json)$/.test(one)).sort()) {
      const content = readFileSync(join(root, folder, file));
      hash.update(`${folder}/${file.replaceAll('\\', '/')} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
