import type { LineRanges } from '../../../../shared/findings';
import { MAX_SUBMODULE_LEVELS, readSubmodules } from './read-submodules';
import { runGit, WITHOUT_PROGRAMS } from './run-git';

/** More lines than any file that is read has. */
const ALL_LINES: LineRanges = [1, 10_000_000];
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * The lines below a directory that a commit does not have, by path: added or changed since, committed or not. Of a file that
 * moved only what changed is new. Undefined where git cannot say.
 */
export async function readNewLines(
  directory: string,
  commit: string,
  signal: AbortSignal,
  levels = MAX_SUBMODULE_LEVELS,
): Promise<ReadonlyMap<string, LineRanges> | undefined> {
  if (levels === 0) return undefined;
  const [changed, added, submodules] = await Promise.all([
    runGit(
      directory,
      [
        '-c',
        'core.quotepath=off',
        'diff',
        '--unified=0',
        '--no-color',
        '--find-renames',
        ...WITHOUT_PROGRAMS,
        '--src-prefix=a/',
        '--dst-prefix=b/',
        '--relative',
        commit,
        '--',
        '.',
      ],
      signal,
    ),
    runGit(directory, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'], signal),
    readSubmodules(directory, commit, signal),
  ]);
  if (changed === undefined || added === undefined || submodules === undefined) return undefined;
  const lines = parseDiff(changed);
  for (const path of added.split('\0')) if (path !== '') lines.set(path, ALL_LINES);
  for (const submodule of submodules.filter(({ isCheckedOut }) => isCheckedOut)) {
    const { directory: its, commit: before } = submodule;
    const within = (await readNewLines(its, before, signal, levels - 1)) ?? (await readAllLines(its, signal));
    if (within === undefined) return undefined;
    for (const [path, ranges] of within) lines.set(`${submodule.folder}${path}`, ranges);
  }
  return lines;
}

/** Of a repository of which nobody knows what stood there before, all is new. */
async function readAllLines(
  directory: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, LineRanges> | undefined> {
  const files = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '.'];
  const names = (await runGit(directory, files, signal))?.split('\0').filter((name) => name !== '');
  return names && new Map(names.map((name) => [name, ALL_LINES]));
}

/** The new side of a diff without context. */
export function parseDiff(diff: string): Map<string, LineRanges> {
  const files = new Map<string, LineRanges>();
  let ranges: LineRanges | undefined;
  let linesOfHunk = 0;
  for (const line of diff.split('\n')) {
    // What a hunk holds may look like anything, the head of another file too.
    if (linesOfHunk > 0 && /^[+-]/.test(line)) {
      linesOfHunk--;
      continue;
    }
    const path = line.startsWith('+++ ') ? pathOf(line.slice('+++ '.length)) : undefined;
    if (path !== undefined) {
      ranges = [];
      files.set(path, ranges);
    }
    const [, removed = '1', start = '', count = '1'] = HUNK.exec(line) ?? [];
    if (start === '') continue;
    linesOfHunk = Number(removed) + Number(count);
    if (Number(count) > 0) ranges?.push(Number(start), Number(start) + Number(count) - 1);
  }
  return files;
}

/** Names with a quote, a backslash or a control character stand in quotes; git puts a tab behind names with a space. */
function pathOf(written: string): string | undefined {
  const name = written.replace(/\t$/, '');
  const plain = name.startsWith('"') ? unquote(name) : name;
  return plain.startsWith('b/') ? plain.slice('b/'.length) : undefined;
}

const ESCAPED: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

function unquote(name: string): string {
  return name
    .slice(1, -1)
    .replace(/\\(?:([0-7]{3})|(.))/g, (_match, octal: string | undefined, letter: string | undefined) =>
      octal === undefined ? (ESCAPED[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(octal, 8)),
    );
}
