import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../../support/seeded-random';
import { edit, SOURCES } from '../support/edited-sources';
import { makeTree } from '../support/make-tree';
import { runAurelis } from '../support/run-aurelis';

const CACHE = mkdtempSync(join(tmpdir(), 'aurelis-cache-test-'));
afterAll(() => rmSync(CACHE, { recursive: true, force: true }));

/** The report without the times, which are the only difference there may be. */
async function scan(directory: string, ...flags: string[]): Promise<string> {
  const { code, stdout, stderr } = await runAurelis(
    ['scan', directory, '--format', 'sarif', '--no-progress', '--fail-on', 'never', ...flags],
    { env: { AURELIS_CACHE_DIR: CACHE } },
  );
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.replaceAll(/"(?:start|end)TimeUtc":"[^"]*"/g, '');
}

function files(folder = CACHE): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:piece|conclusion)\d+$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

describe.each([11, 12])('after edits with seed %d', (seed) => {
  it('a scan with what is kept gives the same report as one without', async () => {
    const random = seededRandom(seed);
    const directory = makeTree(SOURCES);
    const reports = new Set([await scan(directory)]);

    for (let step = 0; step < 5; step++) {
      edit(directory, random);
      const warm = await scan(directory);

      expect(warm).toBe(await scan(directory, '--no-cache'));
      reports.add(warm);
    }

    expect(reports.size).toBeGreaterThan(2);
  }, 240_000);
});

describe('with what is kept', () => {
  it('reports what moved, came and went as a scan without does', async () => {
    const directory = makeTree(SOURCES);
    await scan(directory);
    rmSync(join(directory, 'second.js'));
    writeFileSync(join(directory, 'third.js'), SOURCES['first.js']!);
    writeFileSync(join(directory, 'data.bin'), 'text now');

    expect(await scan(directory)).toBe(await scan(directory, '--no-cache'));
  }, 120_000);

  it.each<[string, (file: string) => void]>([
    ['is cut off', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['has another byte at its end', flipLastByte],
    ['is gone', (file) => rmSync(file)],
  ])(
    'is not misled when all of it %s',
    async (_what, damage) => {
      const directory = makeTree(SOURCES);
      const expected = await scan(directory);
      const mine = files().filter((file) => statSync(file).mtimeMs >= statSync(directory).mtimeMs);
      expect(mine.length).toBeGreaterThan(2);
      for (const file of mine) damage(file);
      // Facts of other files are asked for when one has changed.
      writeFileSync(join(directory, 'run.js'), `\n${SOURCES['run.js']}`);

      const again = await scan(directory);

      expect(again).toBe(await scan(directory, '--no-cache'));
      expect(again).not.toBe(expected);
      expect(await scan(directory)).toBe(again);
    },
    120_000,
  );
});

function flipLastByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
