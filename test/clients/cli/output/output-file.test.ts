import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFile } from '../../../../clients/cli/src/output/output-file';
import { makeTree } from '../support/make-tree';

let folder: string;
let file: string;
beforeEach(() => {
  folder = makeTree({});
  file = join(folder, 'report.json');
});

function* cutOff(): Generator<string> {
  yield 'x'.repeat(200_000);
  throw new Error('no space left on device');
}

it('leaves an earlier report as it was, and nothing beside it, where writing ends half-way', async () => {
  writeFileSync(file, 'earlier');

  await expect(writeFile(file, cutOff())).rejects.toThrow(
    `The report cannot be written to ${file}: no space left on device.`,
  );

  expect(readFileSync(file, 'utf8')).toBe('earlier');
  expect(readdirSync(folder)).toEqual(['report.json']);
});

it('leaves nothing where there was no report before', async () => {
  await expect(writeFile(file, cutOff())).rejects.toThrow('no space left on device');

  expect(readdirSync(folder)).toEqual([]);
});

it('keeps the mode of the file, and a link to it', async () => {
  writeFileSync(file, 'earlier and longer');
  chmodSync(file, 0o640);
  const link = join(folder, 'link.json');
  symlinkSync('report.json', link);

  await writeFile(link, ['new']);

  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

it('writes through a link to a file that is not there yet', async () => {
  const link = join(folder, 'link.json');
  symlinkSync('report.json', link);

  await writeFile(link, ['new']);

  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

it('writes to a pipe, which cannot be replaced', async () => {
  execFileSync('mkfifo', [file]);

  const [read] = await Promise.all([readFile(file, 'utf8'), writeFile(file, ['new'])]);

  expect(read).toBe('new');
  expect(statSync(file).isFIFO()).toBe(true);
});
