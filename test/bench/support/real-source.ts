import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';

/** Packages of this project whose sources are ordinary, hand-written code. */
const PACKAGES = ['node_modules/eslint/lib', 'node_modules/@typescript-eslint', 'node_modules/dependency-cruiser/src'];
const EXTENSIONS = ['.js', '.ts', '.mjs', '.cjs', '.json', '.md'];

export interface RealSource {
  directory: string;
  files: number;
  lines: number;
}

/** Copies real code into a folder of its own: the locked packages are the same everywhere, so is the measurement. */
export function copyRealSource(root: string): RealSource {
  const directory = mkdtempSync(join(tmpdir(), 'aurelis-bench-'));
  let files = 0;
  let lines = 0;
  for (const source of PACKAGES.flatMap((folder) => sourcesBelow(join(root, folder)))) {
    // Under their own names these folders would be left out as dependencies and build output.
    const name = relative(join(root, 'node_modules'), source).replaceAll('node_modules', 'packages');
    const target = join(directory, name.replaceAll('dist', 'source'));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(source, target);
    files += 1;
    lines += readFileSync(source, 'utf8').split('\n').length;
  }
  return { directory, files, lines };
}

/** `count` files in a hundred folders, each a real one with a line of its own. */
export function makeManyFiles(root: string, count: number): RealSource {
  const originals = sourcesBelow(join(root, 'node_modules/eslint/lib')).map((file) => readFileSync(file, 'utf8'));
  const directory = mkdtempSync(join(tmpdir(), 'aurelis-bench-'));
  let lines = 0;
  for (let index = 0; index < count; index++) {
    const folder = join(directory, `part-${index % 100}`);
    mkdirSync(folder, { recursive: true });
    const text = `// part ${index}\n${originals[index % originals.length] ?? ''}`;
    writeFileSync(join(folder, `file-${index}.js`), text);
    lines += text.split('\n').length;
  }
  return { directory, files: count, lines };
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && EXTENSIONS.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
