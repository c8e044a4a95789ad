import type { FileFacts } from '../../../findings';
import type { ConclusionMemory } from '../../conclude/conclusion-memory';
import { isTestPath } from './file-role';
import { findCopies } from './find-copies';
import { compareFiles, findCopiesAgain, linesIn, type KnownCopies } from './find-copies-again';
import { decodeKnownCopies, encodeKnownCopies } from './kept-copies-codec';
import { tableOf, type LineSource, type LineTable } from './line-table';

const NAME = 'duplication';
/** What has changed since the table was kept is looked at again each time; with more than this it is kept anew. */
const MAX_CHANGED_FILES = 64;
const MAX_CHANGED_SHARE = 1 / 64;

/** The copies that were found last, and the files that have changed since they were kept. */
interface Latest {
  readonly found: KnownCopies;
  readonly changed: ReadonlySet<string>;
}

/** Of programs that stay: what is kept need not be read again for every analysis, and less has changed since. */
const LATEST = new WeakMap<ConclusionMemory, Latest>();

/** All lines and copies of a repository; undefined where no file has lines to compare. */
export function copiesOfRepository(
  facts: readonly FileFacts[],
  memory: ConclusionMemory | undefined,
): KnownCopies | undefined {
  const sources = lineSources(facts, memory);
  if (sources.length === 0) return undefined;
  if (memory === undefined) return foundAnew(tableOf(sources));
  const latest = LATEST.get(memory) ?? keptCopies(memory);
  const table = tableOf(sources, latest?.found.table);
  if (latest === undefined) return keep(foundAnew(table), memory);
  const changes = compareFiles(table, latest.found.table);
  const found = { table, copies: findCopiesAgain(table, latest.found, changes) };
  const changed = new Set([...latest.changed, ...[...changes.changed, ...changes.gone].map(({ path }) => path)]);
  if (isWorn(table, changed)) return keep(found, memory);
  LATEST.set(memory, { found, changed });
  return found;
}

function foundAnew(table: LineTable): KnownCopies {
  return { table, copies: findCopies(table) };
}

function keptCopies(memory: ConclusionMemory): Latest | undefined {
  const kept = memory.recall(NAME);
  const found = kept === undefined ? undefined : decodeKnownCopies(kept);
  return found === undefined ? undefined : { found, changed: new Set() };
}

function keep(found: KnownCopies, memory: ConclusionMemory): KnownCopies {
  memory.keep(NAME, encodeKnownCopies(found));
  LATEST.set(memory, { found, changed: new Set() });
  return found;
}

/** Code before tests: where both hold the same, the test is the copy. */
function lineSources(facts: readonly FileFacts[], memory: ConclusionMemory | undefined): LineSource[] {
  const all = facts.flatMap((one): LineSource[] => {
    const digest = memory?.digestOf(one, 'clones');
    if (memory === undefined ? one.clones === undefined : digest === undefined) return [];
    return [{ path: one.path, isTest: isTestPath(one.path), digest, packed: () => one.clones?.lines ?? '' }];
  });
  return [...all.filter(({ isTest }) => !isTest), ...all.filter(({ isTest }) => isTest)];
}

function isWorn({ files, hashes }: LineTable, changed: ReadonlySet<string>): boolean {
  if (changed.size > MAX_CHANGED_FILES) return true;
  return linesIn(files.filter(({ path }) => changed.has(path))) > hashes.length * MAX_CHANGED_SHARE;
}
