import { eventRecord } from '../../shared/events';
import { randomIds } from '../../shared/kernel';
import { certifyErasure, type Erasure, type Project, type ProjectStore, type Snapshot } from '../../shared/projects';
import { makeEvent } from '../support/events/make-event';
import { allPages } from './all-pages';

function makeProject(change: Partial<Project> = {}): Project {
  return {
    id: randomIds.next('prj'),
    tenantId: randomIds.next('ten'),
    name: 'shop',
    description: '',
    createdAt: '2030-01-01T00:00:00.000Z',
    updatedAt: '2030-01-01T00:00:00.000Z',
    requestHash: 'ab'.repeat(32),
    ...change,
  };
}

function makeSnapshot({ tenantId, id }: Project, change: Partial<Snapshot> = {}): Snapshot {
  return {
    id: randomIds.next('snp'),
    tenantId,
    projectId: id,
    format: 'zip',
    sizeBytes: 12,
    sha256: 'ef'.repeat(32),
    createdAt: '2030-01-01T00:00:00.000Z',
    ...change,
  };
}

function certificateOf(project: Project, erasedAt = '2030-05-01T00:00:00.000Z'): Erasure {
  return certifyErasure({ ...project, deletedAt: project.deletedAt ?? '2030-04-01T00:00:00.000Z' }, new Date(erasedAt));
}

/** What every project store promises. */
export function projectStoreContract(store: () => ProjectStore): void {
  async function givenProject(change: Partial<Project> = {}): Promise<Project> {
    return (await store().createIfAbsent(makeProject(change))).document;
  }

  it('stores a project once and returns the stored one ever after', async () => {
    const pushHook = {
      id: randomIds.next('phk'),
      branches: ['main', 'release/*'],
      createdAt: '2030-01-01T00:00:00.000Z',
    };
    const project = makeProject({ pushHook });

    const first = await store().createIfAbsent(project);
    const second = await store().createIfAbsent({ ...project, name: 'other' });

    expect(first.document).toEqual(project);
    const { isNew, ...stored } = first;
    expect(isNew).toBe(true);
    expect(second).toEqual({ ...stored, isNew: false });
    expect(await store().find(project.tenantId, project.id)).toEqual(stored);
  });

  it('stores one of many that come at once', async () => {
    const project = makeProject();

    const created = await Promise.all(
      Array.from({ length: 8 }, (_, index) => store().createIfAbsent({ ...project, name: `name ${index}` })),
    );

    expect(new Set(created.map(({ document }) => document.name)).size).toBe(1);
  });

  it('replaces the version it is told, and refuses a stale one', async () => {
    const project = makeProject();
    const { etag } = await store().createIfAbsent(project);

    const replaced = await store().replace({ ...project, name: 'store' }, etag);
    const stale = store().replace({ ...project, name: 'mall' }, etag);

    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(replaced.etag).not.toBe(etag);
    expect(await store().find(project.tenantId, project.id)).toEqual(replaced);
    expect(replaced.document.name).toBe('store');
  });

  it('lets one of many changes of the same version through', async () => {
    const project = makeProject();
    const { etag } = await store().createIfAbsent(project);

    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => store().replace({ ...project, name: `name ${index}` }, etag)),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('hides a project that is being erased from everything but the erasure', async () => {
    const project = makeProject();
    const { etag } = await store().createIfAbsent(project);
    const deletedAt = '2030-05-01T00:00:00.000Z';

    await store()
      .replace({ ...project, deletedAt }, etag)
      .catch(() => undefined);

    expect(await store().find(project.tenantId, project.id)).toBeUndefined();
    expect(await store().findOwner(project.id)).toBeUndefined();
    expect((await store().list(project.tenantId, { limit: 10, cursor: undefined })).items).toEqual([]);
    const erasing = await store().listErasing('2030-05-01T00:00:00.001Z');
    expect(erasing).toContainEqual({ ...project, deletedAt });
    expect((await store().findErasing(project.tenantId, project.id))?.document).toEqual({ ...project, deletedAt });
    expect(await store().listErasing(deletedAt)).not.toContainEqual(expect.objectContaining({ id: project.id }));
  });

  it('finds nothing to erase of a project that nobody has deleted, of another tenant, or unknown', async () => {
    const project = await givenProject();

    expect(await store().findErasing(project.tenantId, project.id)).toBeUndefined();
    expect(await store().findErasing(randomIds.next('ten'), project.id)).toBeUndefined();
    expect(await store().findErasing(project.tenantId, randomIds.next('prj'))).toBeUndefined();
  });

  it('leaves a project alone that was made again under the id of an erased one', async () => {
    const project = makeProject();
    const { etag } = await store().createIfAbsent(project);
    await store().erase(certificateOf(project), etag);
    const { isNew, ...again } = await store().createIfAbsent({ ...project, name: 'again' });

    expect(await store().erase(certificateOf(project), etag)).toBe(false);

    expect(isNew).toBe(true);
    expect(await store().find(project.tenantId, project.id)).toEqual(again);
  });

  it('finds the owner of a project, and nobody for what is none', async () => {
    const project = await givenProject();

    expect(await store().findOwner(project.id)).toEqual(project);
    expect(await store().findOwner(randomIds.next('prj'))).toBeUndefined();
    expect(await store().findOwner("' OR true --")).toBeUndefined();
  });

  it('lists newest first, page after page, without loss or repetition', async () => {
    const tenantId = randomIds.next('ten');
    const times = [3, 1, 2, 2, 2, 5, 4].map((day) => `2030-01-0${day}T00:00:00.000Z`);
    for (const createdAt of times) await givenProject({ tenantId, createdAt });

    for (const limit of [1, 2, 3, 7, 100]) {
      const listed = await allPages((cursor) => store().list(tenantId, { limit, cursor }));

      expect(listed.map(({ createdAt }) => createdAt)).toEqual(times.toSorted().toReversed());
      expect(new Set(listed.map(({ id }) => id)).size).toBe(times.length);
    }
  });

  it('does not repeat a page when a project comes in between', async () => {
    const tenantId = randomIds.next('ten');
    for (const day of [1, 2, 3]) await givenProject({ tenantId, createdAt: `2030-01-0${day}T00:00:00.000Z` });
    const first = await store().list(tenantId, { limit: 2, cursor: undefined });
    await givenProject({ tenantId, createdAt: '2030-01-04T00:00:00.000Z' });

    const second = await store().list(tenantId, { limit: 2, cursor: first.nextCursor });

    expect(second.items.map(({ createdAt }) => createdAt)).toEqual(['2030-01-01T00:00:00.000Z']);
    expect(second.nextCursor).toBeUndefined();
  });

  it.each(['nonsense', 'aGVsbG8', '', 'MjAzMC0wMS0wMQ', '%00'])('refuses the unknown cursor %p', async (cursor) => {
    const { tenantId } = await givenProject();

    const listed = store().list(tenantId, { limit: 10, cursor });

    await expect(listed).rejects.toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'cursor' }] });
  });

  it('stores a snapshot once and returns the stored one ever after', async () => {
    const project = await givenProject();
    const snapshot = makeSnapshot(project);

    const first = await store().createSnapshotIfAbsent(snapshot);
    const second = await store().createSnapshotIfAbsent({ ...snapshot, sha256: '00'.repeat(32) });

    expect(first).toEqual(snapshot);
    expect(second).toEqual(snapshot);
    expect(await store().findSnapshot(project.tenantId, project.id, snapshot.id)).toEqual(snapshot);
  });

  it('shows nothing of one tenant or project to another', async () => {
    const mine = await givenProject();
    const second = await givenProject({ tenantId: mine.tenantId });
    const theirs = await givenProject();
    const snapshot = await store().createSnapshotIfAbsent(makeSnapshot(theirs));

    expect(await store().find(mine.tenantId, theirs.id)).toBeUndefined();
    expect(await store().findSnapshot(mine.tenantId, theirs.id, snapshot.id)).toBeUndefined();
    expect(await store().findSnapshot(mine.tenantId, mine.id, snapshot.id)).toBeUndefined();
    expect(await store().findSnapshot(theirs.tenantId, mine.id, snapshot.id)).toBeUndefined();
    const listed = await store().list(mine.tenantId, { limit: 10, cursor: undefined });
    expect(listed.items.map(({ id }) => id).sort()).toEqual([mine.id, second.id].sort());
    const stolen = store().replace({ ...theirs, tenantId: mine.tenantId }, '"1"');
    await expect(stolen).rejects.toThrow();
    expect((await store().find(theirs.tenantId, theirs.id))?.document).toEqual(theirs);
  });

  it('takes no snapshot for a project', async () => {
    const project = await givenProject();
    const snapshot = await store().createSnapshotIfAbsent(makeSnapshot(project));

    expect(await store().findOwner(snapshot.id)).toBeUndefined();
    expect((await store().list(project.tenantId, { limit: 10, cursor: undefined })).items).toEqual([project]);
  });

  it('erases a project with its snapshots, and nothing else', async () => {
    const project = await givenProject();
    const second = await givenProject({ tenantId: project.tenantId });
    const snapshots = [makeSnapshot(project), makeSnapshot(project), makeSnapshot(second)];
    for (const snapshot of snapshots) await store().createSnapshotIfAbsent(snapshot);

    const { etag } = await store().createIfAbsent(project);
    expect(await store().countSnapshots(project.tenantId, project.id)).toBe(2);
    await store().eraseSnapshots(project.tenantId, project.id);
    expect(await store().countSnapshots(project.tenantId, project.id)).toBe(0);
    await store().erase(certificateOf(project), etag);
    await store().erase(certificateOf(project), etag);

    const found = snapshots.map(({ tenantId, projectId, id }) => store().findSnapshot(tenantId, projectId, id));
    expect(await Promise.all(found)).toEqual([undefined, undefined, snapshots[2]]);
    expect(await store().find(project.tenantId, project.id)).toBeUndefined();
    expect((await store().find(second.tenantId, second.id))?.document).toEqual(second);
  });

  it('erases the snapshots of a project alone, and no others', async () => {
    const project = await givenProject();
    const second = await givenProject({ tenantId: project.tenantId });
    const snapshots = [makeSnapshot(project), makeSnapshot(second)];
    for (const snapshot of snapshots) await store().createSnapshotIfAbsent(snapshot);

    await store().eraseSnapshots(project.tenantId, project.id);

    const found = snapshots.map(({ tenantId, projectId, id }) => store().findSnapshot(tenantId, projectId, id));
    expect(await Promise.all(found)).toEqual([undefined, snapshots[1]]);
    expect((await store().find(project.tenantId, project.id))?.document).toEqual(project);
  });

  it('lists the snapshots of before a time, the oldest first, and erases one of them', async () => {
    const project = await givenProject();
    const second = await givenProject({ tenantId: project.tenantId });
    const at = (day: number) => ({ createdAt: `2030-01-0${day}T00:00:00.000Z` });
    const [newer, older] = [makeSnapshot(project, at(2)), makeSnapshot(project, at(1))];
    for (const snapshot of [newer, older, makeSnapshot(project, at(3)), makeSnapshot(second, at(1))]) {
      await store().createSnapshotIfAbsent(snapshot);
    }
    const list = () => store().listSnapshots(project.tenantId, project.id, at(3).createdAt);
    const before = await list();
    const place = { tenantId: project.tenantId, projectId: project.id, snapshotId: older.id };

    await store().eraseSnapshot(place);
    await store().eraseSnapshot(place);

    expect(before).toEqual([older, newer]);
    expect(await list()).toEqual([newer]);
    expect(await store().findSnapshot(project.tenantId, project.id, older.id)).toBeUndefined();
  });

  it('knows the projects that keep things for a limited time, of all tenants', async () => {
    const limited = [await givenProject({ retentionDays: 30 }), await givenProject({ retentionDays: 1 })];
    const forever = await givenProject();
    const deleted = await givenProject({ retentionDays: 30, deletedAt: '2030-01-01T00:00:00.000Z' });

    const ids = (await store().listWithRetention()).map(({ id }) => id);

    expect(ids).toEqual(expect.arrayContaining(limited.map(({ id }) => id)));
    for (const { id } of [forever, deleted]) expect(ids).not.toContain(id);
  });

  it('keeps what is noted of a deletion until the project is erased', async () => {
    const project = makeProject();
    const { etag } = await store().createIfAbsent(project);
    const noted = { deletedBy: randomIds.next('key'), held: { runs: 3, jobs: 0, snapshots: 2 } };
    const deletedAt = '2030-04-01T00:00:00.000Z';

    await store()
      .replace({ ...project, deletedAt, ...noted }, etag)
      .catch(() => undefined);

    const found = await store().findErasing(project.tenantId, project.id);
    expect(found?.document).toEqual({ ...project, deletedAt, ...noted });
  });

  it('stores the certificate of an erasure with it, once, and not where there was none', async () => {
    const project = makeProject({ deletedBy: randomIds.next('key'), held: { runs: 3, jobs: 0, snapshots: 2 } });
    const { etag } = await store().createIfAbsent(project);
    const certificate = certificateOf(project);

    expect(await store().erase(certificate, '"another"')).toBe(false);
    expect(await store().findErasure(project.tenantId, certificate.id)).toBeUndefined();
    expect(await store().erase(certificate, etag)).toBe(true);
    expect(await store().erase(certificateOf(project, '2030-06-01T00:00:00.000Z'), etag)).toBe(false);

    expect(await store().findErasure(project.tenantId, certificate.id)).toEqual(certificate);
    expect(await store().findErasure(randomIds.next('ten'), certificate.id)).toBeUndefined();
    const page = { limit: 10, cursor: undefined };
    expect(await store().listErasures(project.tenantId, page)).toEqual({ items: [certificate], nextCursor: undefined });
    expect((await store().list(project.tenantId, page)).items).toEqual([]);
    expect(await store().findErasing(project.tenantId, project.id)).toBeUndefined();
  });

  it('lists certificates newest first, of one project or all, page after page, and no other tenant’s', async () => {
    const tenantId = randomIds.next('ten');
    const [twice, once] = [makeProject({ tenantId }), makeProject({ tenantId })];
    const erased: [Project, number][] = [
      [twice, 2],
      [once, 1],
      [{ ...twice, deletedAt: '2030-04-02T00:00:00.000Z' }, 3],
      [makeProject(), 2],
    ];
    for (const [project, day] of erased) {
      const { etag } = await store().createIfAbsent(project);
      await store().erase(certificateOf(project, `2030-05-0${day}T00:00:00.000Z`), etag);
    }

    const listed = async (limit: number, projectId?: string) =>
      allPages((cursor) => store().listErasures(tenantId, { limit, cursor, projectId }));

    for (const limit of [1, 2, 3, 100]) {
      const all = await listed(limit);
      expect(all.map(({ project_id }) => project_id)).toEqual([twice.id, twice.id, once.id]);
      expect(new Set(all.map(({ id }) => id)).size).toBe(3);
      expect((await listed(limit, twice.id)).map(({ erased_at }) => erased_at.slice(0, 10))).toEqual([
        '2030-05-03',
        '2030-05-02',
      ]);
    }
    expect(await listed(10, erased[3]![0].id)).toEqual([]);
    const foreign = store().listErasures(tenantId, { limit: 10, cursor: 'nonsense' });
    await expect(foreign).rejects.toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'cursor' }] });
  });

  it('stores what a change tells of together with it, and not where there was none', async () => {
    const project = makeProject();
    const recordOf = () => eventRecord(makeEvent({ tenant_id: project.tenantId }));
    const [created, replaced, erased, unwanted] = [recordOf(), recordOf(), recordOf(), recordOf()];

    const { etag } = await store().createIfAbsent(project, [created]);
    await store().createIfAbsent(project, [unwanted]);
    const { etag: latest } = await store().replace({ ...project, name: 'store' }, etag, [replaced]);
    await expect(store().replace(project, etag, [unwanted])).rejects.toMatchObject({ code: 'CONFLICT' });
    const answers = [
      await store().erase(certificateOf(project), etag, [unwanted]),
      await store().erase(certificateOf(project), latest, [erased]),
      await store().erase(certificateOf(project), latest, [unwanted]),
    ];

    const unsent = (await store().listUnsent('9999')).filter(({ tenantId }) => tenantId === project.tenantId);
    expect(unsent.map(({ id }) => id).sort()).toEqual([created, replaced, erased].map(({ id }) => id).sort());
    expect(answers).toEqual([false, true, false]);
    for (const record of unsent) await store().markSent(record);
    expect((await store().listUnsent('9999')).filter(({ tenantId }) => tenantId === project.tenantId)).toEqual([]);
  });
}
