import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readArchive, UnpackRoom } from '../../../shared/source';
import { tarOfTree } from './support/build-archives';
import { summary } from './support/collect';
import { failureOf } from './support/failure';
import { temporaryDirectory } from './support/temporary-directory';

const temporary = temporaryDirectory();

async function archiveOf(name: string, characters: number): Promise<string> {
  const file = temporary.path(name);
  writeFileSync(file, gzipSync(await tarOfTree({ 'a.ts': 'let value = 1;\n'.repeat(characters / 15) })));
  return file;
}

it('holds what is unpacked until its reader has ended, however that ends', async () => {
  const unpackRoom = new UnpackRoom(1_000_000);
  const file = await archiveOf('held.tar.gz', 20_000);

  for await (const item of readArchive(file, { unpackRoom })) {
    expect(item.kind).toBe('file');
    expect(unpackRoom.takenBytes).toBeGreaterThan(20_000);
    break;
  }
  await failureOf(readArchive(file, { unpackRoom, maxTotalBytes: 2_000 }));
  await summary(readArchive(file, { unpackRoom }));

  expect(unpackRoom.takenBytes).toBe(0);
});

it('refuses for the moment what does not fit beside others, and takes it once they have ended', async () => {
  const unpackRoom = new UnpackRoom(50_000);
  const file = await archiveOf('full.tar.gz', 30_000);
  const first = readArchive(file, { unpackRoom });
  await first.next();

  const failure = await failureOf(readArchive(file, { unpackRoom }));
  await first.return(undefined);

  expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 10 });
  await expect(summary(readArchive(file, { unpackRoom }))).resolves.toBeDefined();
});

it('always takes one that is alone, and any number one after the other', async () => {
  const unpackRoom = new UnpackRoom(1);
  const file = await archiveOf('alone.tar.gz', 30_000);

  for (let time = 0; time < 3; time++) await summary(readArchive(file, { unpackRoom }));

  expect(unpackRoom.takenBytes).toBe(0);
});

it('unpacks one after the other, so that many that fit together all come to their end', async () => {
  const unpackRoom = new UnpackRoom(1_000_000);
  const shares = [await unpackRoom.enter()];
  const order: string[] = [];
  const second = unpackRoom.enter().then((share) => {
    order.push('second enters');
    return share;
  });

  shares[0]?.add(400_000);
  order.push('first is unpacked');
  shares[0]?.finish();
  (await second).add(500_000);

  expect(order).toEqual(['first is unpacked', 'second enters']);
  expect(unpackRoom.takenBytes).toBe(900_000);
});
