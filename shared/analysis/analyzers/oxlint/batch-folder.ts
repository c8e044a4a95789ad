import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BatchFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

const MAX_NAME_CHARACTERS = 80;

/**
 * Gives `use` a folder with the files in it, and removes it afterwards. Every file lies in a folder named by its number:
 * so no path of a repository is ever a path of ours, no two names meet, and no configuration file can be among them.
 */
export async function withBatchFolder<T>(
  files: readonly BatchFile[],
  config: string,
  temporaryDirectory: string | undefined,
  use: (folder: string, configFile: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(temporaryDirectory ?? tmpdir(), 'aurelis-oxlint-'));
  try {
    const folder = join(root, 'files');
    const configFile = join(root, 'config.json');
    await mkdir(folder);
    await writeFile(configFile, config);
    await Promise.all(
      files.map(async ({ path, content }, index) => {
        const numbered = join(folder, String(index));
        await mkdir(numbered);
        await writeFile(join(numbered, safeName(path)), content);
      }),
    );
    return await use(folder, configFile);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The number of the file that oxlint names. */
export function fileNumber(filename: string): number {
  return Number.parseInt(filename.replaceAll('\\', '/').replace(/^\.\//, ''), 10);
}

/** Keeps what rules look at, such as `.test.ts` and `.d.ts`, and nothing that a file system could trip over. */
function safeName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replaceAll(/[^\w.]/g, '_');
  return `f_${name.slice(-MAX_NAME_CHARACTERS)}`;
}
