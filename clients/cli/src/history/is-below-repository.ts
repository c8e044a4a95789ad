import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether there may be a repository. Starting git only to hear that there is none costs a small scan more than looking for its folder. */
export function isBelowRepository(directory: string): boolean {
  if (existsSync(join(directory, '.git'))) return true;
  const parent = dirname(directory);
  return parent !== directory && isBelowRepository(parent);
}
