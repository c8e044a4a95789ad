import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectoryAdvisoryStore, openAdvisories } from '../../../shared/advisories';
import { advisoryStoreContract } from '../../contract/advisory-store';
import { advisoryZip, npmAdvisory } from '../../support/advisory-zip';
import { memoryAdvisoryStore } from '../../support/memory/memory-advisory-store';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'aurelis-test-advisories-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('in a directory', () => advisoryStoreContract(() => createDirectoryAdvisoryStore(join(directory, 'index'))));

it('knows nothing where a file stands in place of the directory', async () => {
  const file = join(directory, 'file');
  writeFileSync(file, '');

  expect(await createDirectoryAdvisoryStore(join(file, 'advisories')).readManifest()).toBeUndefined();
});

const memory = memoryAdvisoryStore();
describe('in memory', () => advisoryStoreContract(() => memory));

describe('opening advisories', () => {
  const idsOf = async (path: string): Promise<string[]> => {
    const knowledge = await (await openAdvisories(path)).gather([]);
    return ['a', 'b', 'c'].flatMap((name) => knowledge?.of({ ecosystem: 'npm', name }).map(({ id }) => id) ?? []);
  };

  it('reads a record, a list of records, an export and a directory of them', async () => {
    const folder = mkdtempSync(join(directory, 'osv-'));
    const [one, list, zip] = [join(folder, 'one.json'), join(folder, 'list.json'), join(folder, 'all.zip')];
    writeFileSync(one, JSON.stringify(npmAdvisory('GHSA-a', 'a', '1.0.0')));
    writeFileSync(list, JSON.stringify([npmAdvisory('GHSA-b', 'b', '1.0.0')]));
    writeFileSync(zip, await advisoryZip([npmAdvisory('GHSA-c', 'c', '1.0.0')]));

    expect(await idsOf(one)).toEqual(['GHSA-a']);
    expect(await idsOf(list)).toEqual(['GHSA-b']);
    expect(await idsOf(zip)).toEqual(['GHSA-c']);
    expect(await idsOf(folder)).toEqual(['GHSA-a', 'GHSA-b', 'GHSA-c']);
  });

  it.each(['there-is-none', 'empty.json'])('refuses %s, which holds no advisories', async (name) => {
    writeFileSync(join(directory, 'empty.json'), '[]');

    await expect(openAdvisories(join(directory, name))).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  });
});
