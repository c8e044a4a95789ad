import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether git has anything to tell: to start a program costs a small scan more than to look for what it would look for first. */
export function isBelowRepository(directory: string): boolean {
  if (existsSync(join(directory, '.git'))) return true;
  const parent = dirname(directory);
  return parent !== directory && isBelowRepository(parent);
}
