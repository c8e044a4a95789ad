import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPart, sealParts } from '../../../../clients/cli/src/cache/sealed-file';

const directory = mkdtempSync(join(tmpdir(), 'aurelis-sealed-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const PARTS = ['first', '', 'the third part'];
const SEALED = sealParts(PARTS.map((text) => Buffer.from(text)));

function partsOf(bytes: Uint8Array): (string | undefined)[] {
  const file = join(directory, 'file');
  writeFileSync(file, bytes);
  return [0, 1, 2, 3].map((index) => readPart(file, index)?.toString());
}

it('gives each part back, and none where there is none', () => {
  expect(partsOf(SEALED)).toEqual([...PARTS, undefined]);
});

it('gives back nothing of a file that is cut off anywhere, but for parts that are whole', () => {
  for (let length = 0; length < SEALED.length; length++) {
    const parts = partsOf(SEALED.subarray(0, length));

    expect(parts.filter((part, index) => part !== undefined && part !== PARTS[index])).toEqual([]);
    expect(parts[2]).toBeUndefined();
  }
});

it('never gives back a part other than it was written, whatever byte is another', () => {
  for (let at = 0; at < SEALED.length; at++) {
    const damaged = Buffer.from(SEALED);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;

    const parts = partsOf(damaged);

    expect(parts.filter((part, index) => part !== undefined && part !== PARTS[index])).toEqual([]);
    expect(parts.slice(0, 3)).not.toEqual(PARTS);
  }
});

it.each([
  ['empty', Buffer.alloc(0)],
  ['foreign', Buffer.from('PK\u0003\u0004 something else entirely, and long enough')],
  ['full of ones', Buffer.alloc(4096, 0xff)],
  ['its name and nothing but ones', Buffer.concat([SEALED.subarray(0, 8), Buffer.alloc(4096, 0xff)])],
])('gives back nothing of a file that is %s', (_what, bytes) => {
  expect(partsOf(bytes)).toEqual([undefined, undefined, undefined, undefined]);
});

it('gives back nothing where there is no file, or a folder', () => {
  mkdirSync(join(directory, 'folder'));

  expect(readPart(join(directory, 'none'), 0)).toBeUndefined();
  expect(readPart(join(directory, 'folder'), 0)).toBeUndefined();
});
