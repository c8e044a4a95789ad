import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FactsLost } from '../../../../clients/cli/src/cache/kept-facts';
import { createScanCache, type OpenMemory } from '../../../../clients/cli/src/cache/scan-cache';
import type { CachedFile } from '../../../../shared/analysis';
import { seededRandom } from '../../../support/seeded-random';

const directory = mkdtempSync(join(tmpdir(), 'aurelis-shared-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const PATHS = ['a.js', 'b.js', 'c.js', 'd.js'];
const STEPS = 400;

function resultOf(path: string, version: number): CachedFile {
  const text = `${path} in version ${version}`;
  return {
    path,
    sha256: `sha of ${text}`,
    findings: [],
    skipped: [],
    file: { path, language: 'javascript', lines: version, sizeBytes: 9 },
    facts: { path, clones: { lines: text }, dataflow: { module: text } },
  };
}

/** One process with the cache of a directory, which goes on as a scan does when what it needs is gone. */
class Scanner {
  #memory: OpenMemory | undefined;
  found = 0;

  constructor(private readonly folder: string) {}

  get #cache() {
    return createScanCache(this.folder, '/repository');
  }

  step(version: number, path: string, action: number): void {
    this.#memory ??= this.#cache.open('rules');
    const { results } = this.#memory;
    try {
      if (action < 0.4) this.#look(version, path);
      else if (action < 0.7) results.keep([resultOf(path, version)], []);
      else if (action < 0.9) results.close(new Date(), action < 0.8);
      else if (action < 0.97) this.#memory = undefined;
      else this.#cache.erase();
    } catch (error) {
      if (!(error instanceof FactsLost)) throw error;
      this.#cache.erase();
      this.#memory = undefined;
    }
  }

  #look(version: number, path: string): void {
    const expected = resultOf(path, version);
    const result = this.#memory?.results.result(path, expected.sha256);
    if (result === undefined) return;
    this.found += 1;
    expect(result).toMatchObject({ path, sha256: expected.sha256, file: expected.file });
    expect(result.facts?.clones).toEqual(expected.facts?.clones);
    expect(result.facts?.dataflow).toEqual(expected.facts?.dataflow);
  }
}

describe('a cache that several scans use at once', () => {
  it.each([1, 2, 3, 4, 5, 6])('gives back what was kept, or nothing, whatever the others do: seed %i', (seed) => {
    const below = seededRandom(seed);
    const random = () => below(10_000) / 10_000;
    const folder = join(directory, `seed-${seed}`);
    const scanners = [new Scanner(folder), new Scanner(folder), new Scanner(folder)];
    const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
    // Files change now and then, and whoever looks next looks for the new bytes.
    const versions = new Map(PATHS.map((path) => [path, 1]));

    for (let step = 0; step < STEPS; step++) {
      const path = pick(PATHS);
      if (random() < 0.1) versions.set(path, (versions.get(path) ?? 0) + 1);
      pick(scanners).step(versions.get(path) ?? 0, path, random());
      if (random() < 0.02) cutOneOff(folder, random());
      if (random() < 0.01) rmSync(folder, { recursive: true, force: true });
    }

    expect(scanners.reduce((sum, { found }) => sum + found, 0)).toBeGreaterThan(STEPS / 20);
  });
});

/** As a machine leaves a file behind that lost its power. */
function cutOneOff(folder: string, share: number): void {
  const files = filesIn(folder).filter((name) => name.includes('.piece'));
  const file = files[Math.floor(share * files.length)];
  if (file !== undefined) truncateSync(join(folder, file), Math.floor(share * 300));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
