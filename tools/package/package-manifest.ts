import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({ name: z.string(), version: z.string(), main: z.string() });
const Installed = z.object({ version: z.string(), optionalDependencies: z.record(z.string(), z.string()).default({}) });

/** Packages that are programs of their own and lie in the package as they are. */
const SHIPPED = ['oxlint'];

/** The native part of oxlint that Azure runs; npm installs the one of the machine it runs on. */
export const AZURE_BINDING = '@oxlint/binding-linux-x64-gnu';

/**
 * The package.json of the deployment: what is bundled is no dependency any more. What is not bundled is named, so that an `npm install`
 * that a tool runs on the package changes nothing.
 */
export function packageManifest(root: string, files: readonly string[], binding: string): string {
  if (!files.some((file) => file.startsWith(`node_modules/${binding}/`))) {
    throw new Error(`${binding} is not installed here, and the app needs it in Azure: package on Linux (x64).`);
  }
  const { name, version, main } = Manifest.parse(readJson(root, 'package.json'));
  const dependencies = Object.fromEntries(
    [...SHIPPED, binding].map((shipped) => [
      shipped,
      Installed.parse(readJson(root, `node_modules/${shipped}/package.json`)).version,
    ]),
  );
  return `${JSON.stringify({ name, version, private: true, main, dependencies }, null, 2)}\n`;
}

function readJson(root: string, file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
