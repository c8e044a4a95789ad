/**
 * Builds everything and packages it: the app that is deployed to `dist/aurelis.zip`, or to the file that is named; with `vscode` the
 * extension to `dist/aurelis-vscode-<target>.vsix`.
 *
 *   node tools/package.ts [file]
 *   node tools/package.ts vscode [--target <target>] [file]
 *
 * The extension holds a native program, so there is one for each platform, such as `darwin-arm64`; this machine's unless told otherwise.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build/build-all.ts';
import { createPackage, type CreatedPackage } from './package/create-package.ts';
import { createVsix } from './package/create-vsix.ts';
import { targetOfThisMachine } from './package/vsix-target.ts';

const root = join(import.meta.dirname, '..');
const MEGABYTE = 1_000_000;

try {
  const { file, sizeBytes, unpackedBytes, files } = await createNamed(process.argv.slice(2));
  console.log(
    `${file}: ${files} files, ${(sizeBytes / MEGABYTE).toFixed(1)} MB (${(unpackedBytes / MEGABYTE).toFixed(1)} MB unpacked)`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function createNamed(args: readonly string[]): Promise<CreatedPackage> {
  const [what, ...others] = args;
  if (what !== 'vscode') {
    await buildAll(root, () => undefined);
    return createPackage(root, resolve(what ?? join(root, 'dist/aurelis.zip')));
  }
  const { values, positionals } = parseArgs({
    args: others,
    options: { target: { type: 'string' } },
    allowPositionals: true,
  });
  const target = values.target ?? targetOfThisMachine();
  await buildAll(root, () => undefined);
  return createVsix(root, target, resolve(positionals[0] ?? join(root, `dist/aurelis-vscode-${target}.vsix`)));
}
