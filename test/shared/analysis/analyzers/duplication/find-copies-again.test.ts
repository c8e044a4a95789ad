import { findCopies, type Copy } from '../../../../../shared/analysis/analyzers/duplication/find-copies';
import { findCopiesAgain } from '../../../../../shared/analysis/analyzers/duplication/find-copies-again';
import {
  decodeKnownCopies,
  encodeKnownCopies,
} from '../../../../../shared/analysis/analyzers/duplication/kept-copies-codec';
import { encodeCloneLines } from '../../../../../shared/analysis/analyzers/duplication/clone-lines-codec';
import { tableOf, type LineSource } from '../../../../../shared/analysis/analyzers/duplication/line-table';
import { sha256 } from '../../../../../shared/kernel';
import { seededRandom } from '../../../../support/seeded-random';

type Random = (below: number) => number;
/** Files and the hashes of their lines. */
type Repository = Map<string, number[]>;

function sourcesOf(repository: Repository): LineSource[] {
  const sources = [...repository]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, hashes]): LineSource => {
      const packed = encodeCloneLines(
        hashes.map((hash, index) => ({ line: index * 2 + 1, hash: hash | 0, tokens: 12, endColumn: 40 })),
      );
      return { path, isTest: path.startsWith('test'), digest: sha256(packed), packed: () => packed };
    });
  return [...sources.filter(({ isTest }) => !isTest), ...sources.filter(({ isTest }) => isTest)];
}

/** Blocks of few different kinds, so that files share many of them. */
function randomLines(random: Random): number[] {
  return Array.from({ length: 1 + random(5) }, () => {
    const block = random(12);
    return Array.from({ length: 8 + random(10) }, (_, line) => block * 1000 + line);
  }).flat();
}

function randomRepository(random: Random): Repository {
  return new Map(
    Array.from({ length: 60 }, (_, index) => [`${random(4) === 0 ? 'test' : 'code'}/${index}.js`, randomLines(random)]),
  );
}

/** Changes, adds or removes one file. */
function edit(repository: Repository, random: Random): Repository {
  const edited = new Map(repository);
  const path = [...edited.keys()][random(edited.size)]!;
  const lines = [...edited.get(path)!];
  const at = random(lines.length);
  [
    () => edited.set(path, [...lines.slice(0, at), random(1_000_000), ...lines.slice(at)]),
    () => edited.set(path, randomLines(random)),
    () => edited.set(`code/new-${random(1000)}.js`, randomLines(random)),
    () => edited.delete(path),
    () => edited.set(path, [...lines, ...lines]),
  ][random(5)]!();
  return edited;
}

function plain(copies: readonly Copy[]): unknown[] {
  return copies.map(({ file, start, length, original, originalStart }) => ({
    path: file.path,
    start,
    length,
    original: original.path,
    originalStart,
  }));
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])('finds after edits what it finds from nothing, seed %d', (seed) => {
  const random = seededRandom(seed);
  const before = randomRepository(random);
  const earlierTable = tableOf(sourcesOf(before));
  const known = { table: earlierTable, copies: findCopies(earlierTable) };
  const earlier = decodeKnownCopies(encodeKnownCopies(known))!;
  let repository = before;
  let different = 0;

  for (let step = 0; step < 20; step++) {
    repository = edit(step % 4 === 0 ? before : repository, random);
    const sources = sourcesOf(repository);
    const fresh = tableOf(sources);
    const again = tableOf(sources, earlier.table);

    const found = findCopiesAgain(again, earlier);

    expect(again.hashes).toEqual(fresh.hashes);
    expect(again.lines).toEqual(fresh.lines);
    expect(plain(found)).toEqual(plain(findCopies(fresh)));
    if (JSON.stringify(plain(found)) !== JSON.stringify(plain(known.copies))) different++;
  }

  expect(plain(earlier.copies)).toEqual(plain(known.copies));
  expect(known.copies.length).toBeGreaterThan(20);
  expect(different).toBeGreaterThan(10);
});

it('keeps a table without a line, and one without a copy', () => {
  const empty = tableOf(sourcesOf(new Map([['a.js', []]])));

  const decoded = decodeKnownCopies(encodeKnownCopies({ table: empty, copies: [] }));

  expect(decoded?.table.files).toEqual(empty.files);
  expect(decoded?.copies).toEqual([]);
});

it('takes no bytes for a table that are too few for a length', () => {
  expect(decodeKnownCopies(Buffer.from([1, 2]))).toBeUndefined();
});
