import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './target.ts';

/** A missing entry point fails the build; off only while a program is being added. */
const EVERY_ENTRY_IS_REQUIRED: boolean = true;

/** Supplied by the Functions host at run time, or started as a process of its own. */
const FUNCTIONS_EXTERNAL = ['@azure/functions-core', 'oxlint', '@oxlint/*', '@napi-rs/nice'];

/** Folders whose bundles analyse code: each gets the analysis worker and its WebAssembly. */
export const ANALYSIS_FOLDERS = ['dist/functions', 'dist/cli'];

/** The targets whose source exists, and the entries that are not there. */
export function findTargets(root: string): { targets: Target[]; missing: string[] } {
  const all = [...productTargets(), ...localTargets(root)];
  const targets = all.filter(({ entry }) => existsSync(join(root, entry)));
  const missing = all.filter((target) => !targets.includes(target)).map(({ entry }) => entry);
  if (EVERY_ENTRY_IS_REQUIRED && missing.length > 0) {
    throw new Error(`These entry points do not exist: ${missing.join(', ')}`);
  }
  return { targets, missing };
}

function productTargets(): Target[] {
  return [
    bundled('functions', 'functions/index.ts', 'dist/functions/index.js'),
    bundled('cli', 'clients/cli/src/main.ts', 'dist/cli/aurelis.js'),
    ...ANALYSIS_FOLDERS.flatMap((folder) => [
      bundled('analysis-worker', 'shared/analysis/worker/main.ts', `${folder}/analysis-worker.js`),
      // Piscina starts this file of its own, which it expects beside the code that starts it.
      bundled('piscina-worker', 'node_modules/piscina/dist/worker.js', `${folder}/worker.js`),
    ]),
  ];
}

function bundled(name: string, entry: string, outfile: string): Target {
  return { name, entry, outfile, packages: 'bundled', external: FUNCTIONS_EXTERNAL };
}

function localTargets(root: string): Target[] {
  const parts = readdirSync(join(root, 'local'), { withFileTypes: true })
    .filter((part) => part.isDirectory() && existsSync(join(root, 'local', part.name, 'main.ts')))
    .map((part) => local(`local/${part.name}`, `local/${part.name}/main.ts`, `dist/local/${part.name}/main.js`));
  return [...parts, local('local/host worker', 'local/host/worker/main.ts', 'dist/local/host/worker.js')];
}

function local(name: string, entry: string, outfile: string): Target {
  return { name, entry, outfile, packages: 'external', external: [] };
}
