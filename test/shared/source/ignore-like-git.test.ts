import { execFileSync } from 'node:child_process';
import { readDirectory } from '../../../shared/source';
import { scopePattern } from '../../../shared/source/ignore/scope-pattern';
import { writeTree, type Tree } from './support/build-archives';
import { temporaryDirectory } from './support/temporary-directory';

const temporary = temporaryDirectory();

const NAMES = ['a', 'a', 'b', 'b', 'ab', 'a.x', 'b.x', 'c d', '[a]', '#a', '!b', 'a*'];
const PATTERNS = [
  ...['a', 'b/', '/a', '*.x', '!a.x', '!*.x', 'a/b', '/a/b/', '**/b', 'a/**', 'a/**/b', '**', '*', '!*/', '!a/', '/*'],
  ...[
    '[ab]',
    '[!a]*',
    '?',
    'a?',
    '\\#a',
    '\\!b',
    'c d',
    'c\\ d',
    'c d  ',
    '\\[a\\]',
    'a\\*',
    '',
    '# a',
    '/',
    '!/',
    'b/*',
    '!b/a',
  ],
  ...['**/a/b', '/**/a.x', '*/b', 'ab/', '!ab', 'a.*', '/[[]a]', 'b/**/', '!b/**/a'],
];

/** Park and Miller's generator: the same trees on every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function randomTree(seed: number): Tree {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const lines = (most: number): string => Array.from({ length: 1 + random(most) }, () => pick(PATTERNS)).join('\n');
  const tree: Tree = { '.gitignore': lines(2) };
  const folders = new Set<string>();
  for (let count = 0; count < 60; count++) {
    const path = Array.from({ length: 1 + random(5) }, () => pick(NAMES));
    const parents = path.slice(0, -1).map((_, index) => path.slice(0, index + 1).join('/'));
    if (parents.some((parent) => parent in tree) || folders.has(path.join('/'))) continue;
    for (const parent of parents) folders.add(parent);
    tree[path.join('/')] = 'text';
    if (parents[0] && random(6) === 0) tree[`${pick(parents)}/.gitignore`] = lines(4);
  }
  return tree;
}

async function ourFiles(directory: string): Promise<string[]> {
  const files: string[] = [];
  try {
    for await (const item of readDirectory(directory)) if (item.kind === 'file') files.push(item.file.path);
  } catch {
    // Everything is ignored, which a scan refuses and git does not mind.
  }
  return files;
}

/** What git would add, in the order of the bytes; nested ignore files work alike in every folder of a repository. */
function gitFiles(directory: string): string[] {
  const git = (...words: string[]): string =>
    execFileSync('git', ['-C', directory, '-c', 'core.excludesFile=', '-c', 'core.ignoreCase=false', ...words], {
      encoding: 'utf8',
    });
  git('init', '-q');
  const files = git('ls-files', '-z', '--others', '--exclude-standard').split('\0').filter(Boolean);
  return files.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
}

describe('ignore files', () => {
  it('leave out what git leaves out, at any depth', async () => {
    const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
    for (const seed of seeds) writeTree(temporary.path(`all/${seed}`), randomTree(seed));
    const git = Map.groupBy(gitFiles(temporary.path('all')), (path) => Number(path.split('/')[0]));

    const different: unknown[] = [];
    for (const seed of seeds) {
      const ours = await ourFiles(temporary.path(`all/${seed}`));
      const expected = (git.get(seed) ?? []).map((path) => path.slice(path.indexOf('/') + 1));
      if (ours.join('\0') !== expected.join('\0')) different.push({ seed, ours, expected });
    }

    expect(git.size).toBeGreaterThan(30);
    expect(different).toEqual([]);
  });

  it('are read at once where a line holds a million spaces', () => {
    const line = `a${' '.repeat(1_000_000)}x`;

    expect(scopePattern(line, '')).toBe(line);
  });
});
