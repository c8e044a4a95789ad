import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';

export interface LanguageTree {
  name: string;
  directory: string;
  files: number;
  lines: number;
}

const LANGUAGES = [
  { name: 'JS/TS', folder: 'javascript', extensions: ['.js', '.ts', '.jsx', '.tsx', '.mjs', '.cjs', '.mts', '.cts'] },
  { name: 'Python', folder: 'python', extensions: ['.py'] },
  { name: 'Java', folder: 'java', extensions: ['.java'] },
];

/** Sources no person wrote are left out of a scan, so they are left out of every measurement. */
const MAX_BYTES = 1024 * 1024;
const MAX_LINE = 5_000;

/**
 * Copies of the sources of each language alone, so that everything that is compared reads the same files. `sources` holds the
 * folders javascript, python and java; without it, the JavaScript and TypeScript of this project's own packages are taken.
 */
export function copyLanguageTrees(root: string, sources: string | undefined): LanguageTree[] {
  if (sources === undefined) {
    const [javascript] = LANGUAGES;
    return javascript === undefined ? [] : [copyTree(javascript, join(root, 'node_modules'))];
  }
  return LANGUAGES.map((language) => copyTree(language, join(sources, language.folder)));
}

function copyTree({ name, extensions }: (typeof LANGUAGES)[number], from: string): LanguageTree {
  const directory = mkdtempSync(join(tmpdir(), 'aurelis-bench-'));
  let files = 0;
  let lines = 0;
  for (const file of sourcesBelow(from, extensions)) {
    const text = readFileSync(file, 'utf8');
    const rows = text.split('\n');
    if (text.includes('\0') || rows.some(({ length }) => length > MAX_LINE)) continue;
    // Under their own names some folders would be left out as dependencies and build output.
    const path = relative(from, file).replaceAll(
      /(^|[/\\])(node_modules|dist|build|out|lib|coverage|vendor)(?=[/\\])/g,
      '$1$2-',
    );
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    cpSync(file, join(directory, path));
    files += 1;
    lines += rows.length;
  }
  return { name, directory, files, lines };
}

function sourcesBelow(folder: string, extensions: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && extensions.includes(extname(entry.name)) && !/\.min\.|\.d\.[cm]?ts$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size <= MAX_BYTES)
    .sort();
}
