import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './target.ts';

/** Supplied by the Functions host at run time, or started as a process of its own. */
const FUNCTIONS_EXTERNAL = ['@azure/functions-core', 'oxlint', '@oxlint/*'];

/** Supplied by VS Code to its extensions. */
const EDITOR_EXTERNAL = ['vscode'];

/** Folders whose bundles analyse code: each gets the analysis worker and its WebAssembly, and the worker that checks types. */
export const ANALYSIS_FOLDERS = ['dist/functions', 'dist/cli'];

/** What the function `dashboard` serves. */
export const DASHBOARD_FOLDER = 'dist/functions/dashboard';

/** Every program of `dist/`. Throws when an entry point does not exist. */
export function findTargets(root: string): Target[] {
  const targets = [...productTargets(), ...localTargets(root)];
  const missing = targets.map(({ entry }) => entry).filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`These entry points do not exist: ${missing.join(', ')}`);
  return targets;
}

function productTargets(): Target[] {
  return [
    bundled('functions', 'functions/index.ts', 'dist/functions/index.js'),
    bundled('repository-worker', 'shared/repositories/worker/main.ts', 'dist/functions/repository-worker.js'),
    bundled('cli', 'clients/cli/src/launch.ts', 'dist/cli/aurelis.js'),
    bundled('cli program', 'clients/cli/src/main.ts', 'dist/cli/program.js'),
    bundled('cli account', 'clients/cli/src/main-account.ts', 'dist/cli/account.js'),
    bundled('cli scan', 'clients/cli/src/main-scan.ts', 'dist/cli/scan.js'),
    { ...bundled('vscode', 'clients/vscode/src/extension.ts', 'dist/vscode/extension.js'), external: EDITOR_EXTERNAL },
    {
      ...bundled('dashboard', 'clients/dashboard/src/main.ts', `${DASHBOARD_FOLDER}/dashboard.js`),
      isForBrowsers: true,
    },
    ...ANALYSIS_FOLDERS.flatMap((folder) => [
      bundled('analysis-worker', 'shared/analysis/worker/main.ts', `${folder}/analysis-worker.js`),
      bundled('type-check-worker', 'shared/generation/type-check/main.ts', `${folder}/type-check-worker.js`),
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
