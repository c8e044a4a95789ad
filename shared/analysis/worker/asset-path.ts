import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import assets from './assets.json';

/** Where a `.wasm` file lies: beside the bundled worker, else in the package it comes from. */
export function assetPath(name: string): string {
  const beside = join(__dirname, name);
  if (existsSync(beside)) return beside;
  const packaged = assets.find(({ to }) => to === name)?.from;
  const found = packaged === undefined ? undefined : findUpwards(join('node_modules', packaged));
  if (found === undefined) throw new Error(`${name} lies neither beside the worker nor in node_modules`);
  return found;
}

function findUpwards(relativePath: string): string | undefined {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, relativePath);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}
