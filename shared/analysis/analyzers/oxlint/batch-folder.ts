import { writeFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { makeTemporaryFolder } from '../../../kernel';
import { batchDirectory } from './batch-directory';

export interface BatchFile {
  readonly path: string;
  readonly language: string;
  readonly content: Uint8Array | string;
  /** A folder of its own below that of all files. */
  readonly folder: string;
}

const MAX_NAME_CHARACTERS = 80;

/** Written without a pause for others; a write takes some 50 microseconds, waiting for it five times that. */
const FILES_AT_ONCE = 32;

/**
 * Gives `use` a folder with the files in it, and removes it afterwards. The name of every file starts with its number: so
 * no path of a repository is ever a path of ours, no two names meet, and no configuration file can be among them.
 */
export async function withBatchFolder<T>(
  files: readonly BatchFile[],
  config: string,
  temporaryDirectory: string | undefined,
  use: (folder: string, configFile: string) => Promise<T>,
): Promise<T> {
  const root = await makeTemporaryFolder('oxlint', temporaryDirectory ?? (await batchDirectory()));
  try {
    const folder = join(root, 'files');
    const configFile = join(root, 'config.json');
    for (const name of new Set(files.map((file) => file.folder))) await mkdir(join(folder, name), { recursive: true });
    await writeFile(configFile, config);
    for (const [index, file] of files.entries()) {
      if (index % FILES_AT_ONCE === 0) await setImmediate();
      writeFileSync(join(folder, file.folder, nameOf(index, file)), file.content);
    }
    return await use(folder, configFile);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The number of the file that oxlint names. */
export function fileNumber(filename: string): number {
  const path = filename.replaceAll('\\', '/');
  return Number.parseInt(path.slice(path.lastIndexOf('/') + 1), 10);
}

/** What oxlint reads: it passes over all else, also `.JS`, and scripts that their first line alone tells. */
const READ = /\.[cm]?[jt]sx?$/;

/**
 * Keeps what rules look at, such as `.test.ts` and `.d.ts`, and nothing that a file system could trip over; oxlint passes
 * over `.min.js`, `-min.js` and `_min.js`, whatever they hold.
 */
function nameOf(index: number, { path, language }: BatchFile): string {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll(/[^\w.]/g, '_')
    .replaceAll(/(^|[._])min\./g, '$1minified.')
    .slice(-MAX_NAME_CHARACTERS);
  const extension = READ.exec(name.toLowerCase())?.[0];
  if (extension !== undefined) return `${index}.${name.slice(0, -extension.length)}${extension}`;
  return `${index}.${name}.${language === 'typescript' ? 'ts' : 'js'}`;
}
