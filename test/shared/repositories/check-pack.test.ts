import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { join } from 'node:path';
import { checkPack } from '../../../shared/repositories/worker/check-pack';
import { makeRepositories, makeRepository } from '../../support/git/make-repository';

const MIB = 1024 * 1024;
const LIMITS = { maxEntries: 100, maxObjectBytes: MIB, maxTotalBytes: 4 * MIB };
const BLOB = 3;
const REF_DELTA = 7;

/** Objects behind a header that says how many, and before the checksum of all. */
function packOf(objects: readonly Buffer[], count = objects.length): Buffer {
  const header = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1');
  header.writeUInt32BE(count, 8);
  const body = Buffer.concat([header, ...objects]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

/** An object that says it has `size` bytes, whatever it has. */
function object(type: number, content: Uint8Array, { size = content.length, base = Buffer.alloc(0) } = {}): Buffer {
  const head: number[] = [];
  let rest = Math.floor(size / 16);
  head.push((rest > 0 ? 0x80 : 0) | (type << 4) | (size % 16));
  while (rest > 0) {
    head.push((rest >= 128 ? 0x80 : 0) | (rest % 128));
    rest = Math.floor(rest / 128);
  }
  return Buffer.concat([Buffer.from(head), base, deflateSync(content)]);
}

it('takes what git packs, also what it sends as differences', () => {
  const repositories = makeRepositories();
  try {
    const repository = makeRepository(repositories.folder, 'packed');
    const text = Array.from({ length: 900 }, (_, index) => `line ${index}`).join('\n');
    repository.commit({ 'a.txt': text });
    repository.commit({ 'a.txt': `${text}\nmore`, 'b/c.txt': 'c' });
    const cwd = join(repositories.folder, 'packed');
    for (const how of [['--delta-base-offset'], []]) {
      const pack = execFileSync('git', ['pack-objects', '--all', '--stdout', ...how], {
        cwd,
        input: '',
        stdio: 'pipe',
      });

      expect(() => checkPack(pack, LIMITS)).not.toThrow();
      expect(() => checkPack(pack, { ...LIMITS, maxObjectBytes: 4_000 })).toThrow(/one file has more/);
    }
  } finally {
    repositories.remove();
  }
});

it.each<[string, Buffer, RegExp]>([
  ['nothing', Buffer.alloc(0), /no pack in it/],
  ['a page', Buffer.from('<html>'.repeat(20)), /no pack in it/],
  ['one that is cut off', packOf([object(BLOB, Buffer.from('x'))]).subarray(0, -1), /cut off or altered/],
  ['fewer objects than it says', packOf([object(BLOB, Buffer.from('x'))], 2), /cut off/],
  ['a kind that there is not', packOf([object(5, Buffer.from('x'))]), /no known kind/],
  ['an object that says it is larger', packOf([object(BLOB, Buffer.from('x'), { size: 9 })]), /not as long as it says/],
  ['an object that says it is smaller', packOf([object(BLOB, Buffer.alloc(900), { size: 9 })]), /cannot be unpacked/],
  ['what is no zlib stream', packOf([Buffer.concat([Buffer.from([0x31]), Buffer.from('x')])]), /cannot be unpacked/],
  ['a size without an end', packOf([Buffer.alloc(40, 0xff)]), /(?:cut off|one file has more)/],
])('refuses %s', (_name, pack, reason) => {
  expect(() => checkPack(pack, LIMITS)).toThrow(reason);
});

it('refuses a bomb before it is unpacked', () => {
  const bomb = packOf([object(BLOB, Buffer.alloc(8 * MIB))]);

  expect(bomb.length).toBeLessThan(20_000);
  expect(() => checkPack(bomb, LIMITS)).toThrow(/one file has more than 1 MiB/);
});

it('refuses many that are small one by one', () => {
  const objects = Array.from({ length: 6 }, () => object(BLOB, Buffer.alloc(MIB)));

  expect(() => checkPack(packOf(objects), LIMITS)).toThrow(/it holds more than 4 MiB/);
});

it('refuses a difference whose result would be too large', () => {
  // 1 byte before it; 2^28 bytes after it.
  const delta = Buffer.from([1, 0x80, 0x80, 0x80, 0x80, 0x01, 0x90, 0x01]);
  const pack = packOf([object(REF_DELTA, delta, { base: Buffer.alloc(20, 7) })]);

  expect(() => checkPack(pack, LIMITS)).toThrow(/one file has more/);
});

it('refuses more objects than there may be files', () => {
  const objects = Array.from({ length: 5 }, (_, index) => object(BLOB, Buffer.from([index])));

  expect(() => checkPack(packOf(objects), { ...LIMITS, maxEntries: 1 })).toThrow(/more than 1 files/);
});
