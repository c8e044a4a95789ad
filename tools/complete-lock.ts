/**
 * Adds to package-lock.json the native packages of other platforms, which npm leaves out when it writes the file with a
 * registry that serves only some. Without them `npm ci` refuses the file, or installs nothing on a Mac.
 *
 *   node tools/complete-lock.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock } from './lock/complete-lock.ts';
import { Lock } from './lock/lock.ts';

const file = join(import.meta.dirname, '../package-lock.json');
const { lock, added } = completeLock(Lock.parse(JSON.parse(readFileSync(file, 'utf8'))));

if (added.length === 0) {
  console.log('package-lock.json names the native packages of every platform.');
} else if (process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${added.length} native packages, such as ${added[0]}. Run: npm run lock`);
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${added.length} native packages of other platforms to package-lock.json.`);
}
