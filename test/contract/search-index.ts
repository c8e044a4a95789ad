import { randomIds } from '../../shared/kernel';
import type { IndexParts, IndexPlace, VectorStore } from '../../shared/search';

const newPlace = (): IndexPlace => ({
  tenantId: randomIds.next('ten'),
  projectId: randomIds.next('prj'),
  snapshotId: randomIds.next('snp'),
});

/** What every store for the parts of an index promises. */
export function indexPartsContract(harness: () => IndexParts): void {
  it('gives back what was written last, and nothing that was not', async () => {
    const place = newPlace();
    await harness().write(place, 'texts/0', Buffer.from('one'));
    await harness().write(place, 'texts/0', Buffer.from('two'));

    expect(String(await harness().read(place, 'texts/0'))).toBe('two');
    expect(await harness().read(place, 'texts/1')).toBeUndefined();
  });

  it('shows a place nothing of another tenant, project or snapshot', async () => {
    const place = newPlace();
    const other = newPlace();
    await harness().write(place, 'a', Buffer.from('x'));

    for (const name of ['tenantId', 'projectId', 'snapshotId'] as const) {
      expect(await harness().read({ ...place, [name]: other[name] }, 'a')).toBeUndefined();
    }
  });

  it('lists the complete indexes of a project, and no other', async () => {
    const place = newPlace();
    const later = { ...place, snapshotId: newPlace().snapshotId };
    const unfinished = { ...place, snapshotId: newPlace().snapshotId };
    await harness().write(place, 'index.json.gz', Buffer.from('x'));
    await harness().write(unfinished, 'texts/0', Buffer.from('x'));
    await harness().write(later, 'index.json.gz', Buffer.from('x'));

    expect((await harness().listSnapshots(place)).sort()).toEqual([later.snapshotId, place.snapshotId].sort());
    expect(await harness().listSnapshots(newPlace())).toEqual([]);
  });

  it('erases one snapshot, or all of a project, and nothing else', async () => {
    const place = newPlace();
    const second = { ...place, snapshotId: newPlace().snapshotId };
    const other = { ...place, projectId: newPlace().projectId };
    for (const one of [place, second, other]) await harness().write(one, 'a', Buffer.from('x'));
    const isThere = async (one: IndexPlace) => (await harness().read(one, 'a')) !== undefined;

    await harness().erase(place);
    expect(await Promise.all([place, second, other].map(isThere))).toEqual([false, true, true]);

    await harness().erase({ tenantId: place.tenantId, projectId: place.projectId });
    expect(await Promise.all([second, other].map(isThere))).toEqual([false, true]);
  });
}

/** What every store of vectors promises. */
export function vectorStoreContract(harness: () => VectorStore): void {
  const vectors = [
    { chunk: 0, path: 'src/a.ts', vector: [1, 0, 0] },
    { chunk: 1, path: 'src/b.ts', vector: [0.8, 0.6, 0] },
    { chunk: 2, path: 'test/c.ts', vector: [0.9, 0.1, 0] },
    { chunk: 3, path: 'test/d.ts', vector: [-1, 0, 0] },
  ];
  const query = { vector: [1, 0, 0], limit: 10, pathPrefix: '' };

  it('finds the nearest first, however long the vectors are', async () => {
    const place = newPlace();
    await harness().write(place, vectors);

    const found = await harness().nearest(place, query);

    expect(found.map(({ chunk }) => chunk)).toEqual([0, 2, 1, 3]);
    expect(found[0]?.score).toBeCloseTo(1, 5);
    expect(found[1]?.score).toBeCloseTo(0.9 / Math.hypot(0.9, 0.1), 5);
    expect(found[3]?.score).toBeCloseTo(-1, 5);
  });

  it('finds no more than was asked for, and only below a folder', async () => {
    const place = newPlace();
    await harness().write(place, vectors);

    expect((await harness().nearest(place, { ...query, limit: 2 })).map(({ chunk }) => chunk)).toEqual([0, 2]);
    expect((await harness().nearest(place, { ...query, pathPrefix: 'test/' })).map(({ chunk }) => chunk)).toEqual([
      2, 3,
    ]);
  });

  it('keeps one vector of a chunk that is written again', async () => {
    const place = newPlace();
    await harness().write(place, vectors);
    await harness().write(place, [{ chunk: 0, path: 'src/a.ts', vector: [0, 1, 0] }]);

    expect((await harness().nearest(place, query)).map(({ chunk }) => chunk)).toEqual([2, 1, 0, 3]);
  });

  it('takes as many vectors of full length at a time as a call for embeddings gives', async () => {
    const place = newPlace();
    const dimensions = Math.min(1536, harness().maxDimensions);
    const many = Array.from({ length: 64 }, (_, chunk) => ({
      chunk,
      path: `src/${chunk}.ts`,
      vector: Array.from({ length: dimensions }, (__, index) => Math.sin(chunk * dimensions + index)),
    }));
    await harness().write(place, many);

    const [nearest] = await harness().nearest(place, { ...query, vector: many[40]!.vector, limit: 1 });

    expect(nearest).toMatchObject({ chunk: 40 });
  });

  it('shows a place nothing of another tenant, project or snapshot', async () => {
    const place = newPlace();
    const other = newPlace();
    await harness().write(place, vectors);

    for (const name of ['tenantId', 'projectId', 'snapshotId'] as const) {
      expect(await harness().nearest({ ...place, [name]: other[name] }, query)).toEqual([]);
    }
  });

  it('erases one snapshot, or all of a project, and nothing else', async () => {
    const place = newPlace();
    const second = { ...place, snapshotId: newPlace().snapshotId };
    const other = { ...place, projectId: newPlace().projectId };
    for (const one of [place, second, other]) await harness().write(one, vectors);
    const count = async (one: IndexPlace) => (await harness().nearest(one, query)).length;

    await harness().erase(place);
    expect(await Promise.all([place, second, other].map(count))).toEqual([0, 4, 4]);

    await harness().erase({ tenantId: place.tenantId, projectId: place.projectId });
    expect(await Promise.all([second, other].map(count))).toEqual([0, 4]);
  });
}
