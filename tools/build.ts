/**
 * Bundles the functions, the command line and the local cloud into `dist/`.
 *
 *   node tools/build.ts [--watch]
 */
import { join } from 'node:path';
import { buildAll } from './build/build-all.ts';
import { watchAll } from './build/watch-all.ts';

const root = join(import.meta.dirname, '..');

try {
  await buildAll(root, console.log);
  if (process.argv.includes('--watch')) await watchAll(root, console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
