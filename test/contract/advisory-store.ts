import { randomBytes } from 'node:crypto';
import type { AdvisoryManifest, AdvisoryStore } from '../../shared/advisories';

/** What every store of advisories promises; each test starts where the one before left it. */
export function advisoryStoreContract(store: () => AdvisoryStore): void {
  const manifestAt = (updatedAt: string): AdvisoryManifest => ({
    format: 1,
    updatedAt,
    ecosystems: {
      npm: { version: '0123456789abcdef', advisories: 1, packages: 1, shards: 1, fetchedAt: updatedAt },
    },
  });

  it('has no list at first, takes the first one, and refuses a second first one', async () => {
    expect(await store().readManifest()).toBeUndefined();

    await store().writeManifest(manifestAt('2026-01-01'), undefined);

    expect((await store().readManifest())?.manifest).toEqual(manifestAt('2026-01-01'));
    await expect(store().writeManifest(manifestAt('2026-01-02'), undefined)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('replaces the list that was read, and no other', async () => {
    const before = await store().readManifest();

    await store().writeManifest(manifestAt('2026-01-03'), before?.etag);

    await expect(store().writeManifest(manifestAt('2026-01-04'), before?.etag)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await store().readManifest())?.manifest).toEqual(manifestAt('2026-01-03'));
  });

  it('gives back a file of the index, the latest one, and says of a missing one that it is', async () => {
    const place = { ecosystem: 'crates.io', version: 'aaaaaaaaaaaaaaaa', shard: 7 } as const;
    const bytes = randomBytes(100_000);
    await store().writeShard(place, Buffer.from('older'));

    await store().writeShard(place, bytes);

    expect(Buffer.from(await store().readShard(place)).equals(bytes)).toBe(true);
    await expect(store().readShard({ ...place, shard: 8 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('removes the versions of one ecosystem that are not kept', async () => {
    const places = ['bbbbbbbbbbbbbbbb', 'cccccccccccccccc'].map(
      (version) => ({ ecosystem: 'Go', version, shard: 0 }) as const,
    );
    const other = { ecosystem: 'PyPI', version: 'bbbbbbbbbbbbbbbb', shard: 0 } as const;
    for (const place of [...places, other]) await store().writeShard(place, Buffer.from('x'));

    await store().keepVersions('Go', ['cccccccccccccccc']);
    await store().keepVersions('RubyGems', []);

    const [removed, kept] = places;
    await expect(store().readShard(removed!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(Buffer.from(await store().readShard(kept!)).toString()).toBe('x');
    expect(Buffer.from(await store().readShard(other)).toString()).toBe('x');
  });
}
