import { copiesOfRepository } from '../../../../../shared/analysis/analyzers/duplication/copies-of-repository';
import { encodeCloneLines } from '../../../../../shared/analysis/analyzers/duplication/clone-lines-codec';
import type { ConclusionMemory } from '../../../../../shared/analysis/conclude/conclusion-memory';
import type { FileFacts } from '../../../../../shared/findings';
import { sha256 } from '../../../../../shared/kernel';
import { seededRandom } from '../../../../support/seeded-random';

const FILES = 200;

/** Keeps in this process what others keep on a disk. */
class KeptHere implements ConclusionMemory {
  recalled = 0;
  kept: Uint8Array | undefined;
  keptTimes = 0;

  digestOf({ clones }: FileFacts): string | undefined {
    return clones === undefined ? undefined : sha256(clones.lines);
  }
  earlier(): undefined {
    return undefined;
  }
  recall(): Uint8Array | undefined {
    this.recalled++;
    return this.kept;
  }
  keep(_name: string, content: Uint8Array): void {
    this.kept = content;
    this.keptTimes++;
  }
}

function file(index: number, random: (below: number) => number): FileFacts {
  const blocks = Array.from({ length: 3 }, () => random(20));
  const hashes = blocks.flatMap((block) => Array.from({ length: 12 }, (_, line) => block * 1000 + line));
  const lines = encodeCloneLines(hashes.map((hash, at) => ({ line: at + 1, hash, tokens: 12, endColumn: 40 })));
  return { path: `code/${index}.js`, clones: { lines } };
}

function found(facts: readonly FileFacts[], memory: ConclusionMemory | undefined): unknown {
  return copiesOfRepository(facts, memory)?.copies.map(({ file: { path }, start, length, original, originalStart }) => {
    return [path, start, length, original.path, originalStart];
  });
}

it('finds one time after the other what it finds from nothing, and reads what is kept once', () => {
  const random = seededRandom(3);
  const facts = Array.from({ length: FILES }, (_, index) => file(index, random));
  const memory = new KeptHere();

  for (let step = 0; step < 20; step++) {
    const changed = random(FILES);
    facts[changed] = file(changed, random);

    expect(found(facts, memory)).toEqual(found(facts, undefined));
  }

  expect(memory.recalled).toBe(1);
});

it('keeps copies anew when many files have changed by and by, for programs that start', () => {
  const random = seededRandom(4);
  const facts = Array.from({ length: FILES }, (_, index) => file(index, random));
  const memory = new KeptHere();
  const next = new KeptHere();

  for (let step = 0; step < 5; step++) {
    facts[step] = file(step, random);
    found(facts, memory);
  }
  next.kept = memory.kept;
  const expected = found(facts, undefined);

  expect(memory.keptTimes).toBeGreaterThan(1);
  expect(memory.keptTimes).toBeLessThan(5);
  expect(found(facts, next)).toEqual(expected);
});
