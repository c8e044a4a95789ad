import type { FileFacts } from '../../../findings';
import type { ConclusionMemory } from '../../conclude/conclusion-memory';
import { isTestPath } from './file-role';
import { findCopies } from './find-copies';
import { compareFiles, findCopiesAgain, linesIn, type FileChanges, type KnownCopies } from './find-copies-again';
import { decodeKnownCopies, encodeKnownCopies } from './kept-copies-codec';
import { tableOf, type LineSource, type LineTable } from './line-table';

const NAME = 'duplication';
/** What has changed since the table was kept is looked at again each time; with more than this it is kept anew. */
const MAX_CHANGED_FILES = 64;
const MAX_CHANGED_SHARE = 1 / 64;

/** All lines and copies of a repository; undefined where no file has lines to compare. */
export function copiesOfRepository(
  facts: readonly FileFacts[],
  memory: ConclusionMemory | undefined,
): KnownCopies | undefined {
  const sources = lineSources(facts, memory);
  if (sources.length === 0) return undefined;
  const kept = memory?.recall(NAME);
  const earlier = kept === undefined ? undefined : decodeKnownCopies(kept);
  const table = tableOf(sources, earlier?.table);
  const changes = earlier === undefined ? undefined : compareFiles(table, earlier.table);
  const copies = earlier === undefined ? findCopies(table) : findCopiesAgain(table, earlier, changes);
  const found = { table, copies };
  if (memory !== undefined && (changes === undefined || isWorn(table, changes))) {
    memory.keep(NAME, encodeKnownCopies(found));
  }
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

function isWorn(table: LineTable, { changed, gone }: FileChanges): boolean {
  const files = [...changed, ...gone];
  return files.length > MAX_CHANGED_FILES || linesIn(files) > table.hashes.length * MAX_CHANGED_SHARE;
}
