import { text } from 'node:stream/consumers';
import { QUEUES } from '../../../shared/config';
import { AnalyzeProject } from '../../../shared/contracts';
import { AurelisError } from '../../../shared/kernel';
import { parkMessage } from '../../../shared/parking';
import { cancelRun, failRun, planRun, replayParked, startRun, type Run } from '../../../shared/runs';
import { deliverAll } from '../../support/memory/deliver';
import { markDeleted } from '../../support/memory/erase-deleted';
import { failing } from '../../support/memory/failing';
import { ACTOR, givenProject, refOf, stored, TENANT, TWO_BATCHES } from '../../support/memory/scenario';
import { memoryServices, type MemoryServices } from '../../support/memory-services';

const URL = 'https://git.example/acme/shop';
const messageOf = (run: Run) => ({ version: 1 as const, ...refOf(run) });

async function givenRunOf(services: MemoryServices, repository = { url: URL }): Promise<Run> {
  const project = await givenProject(services);
  return startRun({ projectId: project.id, repository }, TENANT, services);
}

describe('a run about a repository', () => {
  it('fetches its commit, writes down which, and goes on as any other', async () => {
    const services = memoryServices();
    const commit = services.repositories.commit(URL, TWO_BATCHES);
    const run = await givenRunOf(services);
    expect(run.repository).toEqual({ url: URL });

    await deliverAll(services);

    expect(await stored(services, run)).toMatchObject({
      state: 'succeeded',
      repository: { url: URL, ref: 'refs/heads/main', commit },
      summary: { findings: 2, files: 2 },
    });
    const snapshot = await services.projects.findSnapshot(TENANT, run.projectId, run.snapshotId);
    expect(snapshot).toMatchObject({ format: 'tar.gz' });
    const report = await services.artifacts.readReport(refOf(run), 'sarif');
    expect(await text(report!.content)).toContain(`"revisionId":"${commit}"`);
  });

  it('is about the commit that was there first, however often it is planned and wherever the branch goes', async () => {
    const services = memoryServices();
    const commit = services.repositories.commit(URL, TWO_BATCHES);
    const run = await givenRunOf(services);
    const dies = { ...services, artifacts: failing(services.artifacts, 'writeSource') };
    await expect(planRun(messageOf(run), dies)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    const stops = { ...services, projects: failing(services.projects, 'createSnapshotIfAbsent') };
    const other = await givenRunOf(services);
    await expect(planRun(messageOf(other), stops)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    services.repositories.commit(URL, { 'other.js': 'FLAW(); FLAW();\n' });

    await deliverAll(services);

    for (const each of [run, other]) {
      expect(await stored(services, each)).toMatchObject({
        state: 'succeeded',
        repository: { commit },
        plan: { files: 2 },
      });
    }
    // Once each, although the second one was stored before it was recorded.
    expect(services.repositories.asked.filter(({ what }) => what === 'resolve')).toHaveLength(2);
  });

  it('pins one commit when it is planned twice at the same time', async () => {
    const services = memoryServices();
    services.repositories.commit(URL, TWO_BATCHES);
    const run = await givenRunOf(services);

    const both = await Promise.allSettled([planRun(messageOf(run), services), planRun(messageOf(run), services)]);
    await deliverAll(services);

    const refused = both.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'CONFLICT' } }]);
    expect(await stored(services, run)).toMatchObject({ state: 'succeeded' });
  });

  it('fails with the reason where there is no such repository, and is tried again where it may be there later', async () => {
    const services = memoryServices();
    const run = await givenRunOf(services);
    await deliverAll(services);
    expect(await stored(services, run)).toMatchObject({ state: 'failed', failure: { code: 'NOT_FOUND' } });

    services.repositories.commit(URL, TWO_BATCHES);
    const again = await givenRunOf(services);
    const busy = { ...services, repositories: failing(services.repositories, 'resolve') };
    await expect(planRun(messageOf(again), busy)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(await stored(services, again)).toMatchObject({ state: 'accepted' });
  });

  it('that is cancelled while it is fetched stays cancelled', async () => {
    const services = memoryServices();
    services.repositories.commit(URL, TWO_BATCHES);
    const run = await givenRunOf(services);
    const { writeArchive } = services.repositories;
    services.repositories.writeArchive = async (request) => {
      await writeArchive(request);
      await cancelRun(refOf(run), ACTOR, services);
    };

    await deliverAll(services);

    expect(await stored(services, run)).toMatchObject({ state: 'cancelled' });
    expect(services.artifacts.names()).toEqual([]);
  });

  it('leaves nothing behind where its project is deleted while it is fetched', async () => {
    const services = memoryServices();
    services.repositories.commit(URL, TWO_BATCHES);
    const run = await givenRunOf(services);
    const { writeArchive } = services.repositories;
    services.repositories.writeArchive = async (request) => {
      await writeArchive(request);
      await markDeleted(services, run.projectId);
    };

    await deliverAll(services);

    expect(services.archives.names()).toEqual([]);
    expect(services.projects.names().filter((name) => name.includes(run.snapshotId))).toEqual([]);
  });
});

describe('a credential', () => {
  const stored_ = { url: 'https://git.example/acme/', username: 'ada', password: 'open sesame' };

  it.each([
    [URL, true],
    ['https://git.example/acme', true],
    ['https://git.example/acme-evil/shop', false],
    ['https://git.example/other/shop', false],
    ['https://evil.example/acme/shop', false],
    ['http://git.example/acme/shop', false],
    ['https://git.example:8443/acme/shop', false],
    ['https://git.example/acme/../other/shop', false],
  ])('for a folder of repositories: shown to %s: %s', async (url, isShown) => {
    const services = memoryServices({
      repositoryCredentials: { find: async () => stored_ },
      allowsPrivateRepositories: true,
    });
    services.repositories.commit(url, TWO_BATCHES);
    await givenRunOf(services, { url });

    await deliverAll(services);

    const shown = services.repositories.asked.map(({ credential }) => credential);
    expect(shown).toEqual(isShown ? [stored_, stored_] : [undefined, undefined]);
  });

  it('is asked for by the project, and one that cannot be read fails the run', async () => {
    const asked: string[] = [];
    const services = memoryServices({
      repositoryCredentials: {
        async find(projectId) {
          asked.push(projectId);
          throw new AurelisError('VALIDATION_ERROR', 'The secret is not as it should be.');
        },
      },
    });
    const run = await givenRunOf(services);

    await deliverAll(services);

    expect(asked).toEqual([run.projectId]);
    expect(await stored(services, run)).toMatchObject({
      state: 'failed',
      failure: { message: 'The secret is not as it should be.' },
    });
  });
});

describe('accepting', () => {
  it.each([
    ['http://git.example/shop', 'must start with https://'],
    ['https://10.0.0.1/shop', 'must lie on the public internet'],
    ['https://me:secret@git.example/shop', 'must hold no user name or password'],
  ])('refuses %s, and says why', async (url, issue) => {
    const services = memoryServices();

    await expect(givenRunOf(services, { url })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ field: 'repository.url', issue }],
    });
    expect(services.runs.names()).toEqual([]);
  });

  it('takes the same request under one key for one run, and another one for a conflict', async () => {
    const services = memoryServices();
    const project = await givenProject(services);
    const start = (repository: { url: string; ref?: string }) =>
      startRun({ projectId: project.id, repository, idempotencyKey: 'the-same-key' }, TENANT, services);
    const run = await start({ url: URL });

    expect((await start({ url: URL })).id).toBe(run.id);
    await expect(start({ url: URL, ref: 'topic' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  const snapshot_id = `snp_${'0'.repeat(26)}`;
  it.each<[object, boolean]>([
    [{ snapshot_id }, true],
    [{ repository: { url: URL } }, true],
    [{ repository: { url: URL, ref: 'feature/größe-1.x' } }, true],
    [{ repository: { url: URL, ref: 'refs/tags/v1' } }, true],
    [{}, false],
    [{ snapshot_id, repository: { url: URL } }, false],
    [{ repository: { url: 'git@github.com:acme/shop.git' } }, false],
    [{ repository: { url: 'file:///etc' } }, false],
    ...['', '-x', 'a b', 'a..b', '/a', 'a/', 'a:b', 'a^', 'a~1', '@{1}', 'a\nb', 'a\\b', 'x'.repeat(251)].map(
      (ref): [object, boolean] => [{ repository: { url: URL, ref } }, false],
    ),
  ])('of %j: %s', (body, isValid) => {
    expect(AnalyzeProject.safeParse(body).success).toBe(isValid);
  });

  it('is done again as it was asked for where its run has failed and its message is replayed', async () => {
    const services = memoryServices();
    services.repositories.commit(URL, TWO_BATCHES);
    const run = await givenRunOf(services);
    await failRun(refOf(run), { code: 'INTERNAL', message: 'Broken.' }, services);
    services.queue.take(QUEUES.plan);
    await parkMessage({ queue: QUEUES.plan, messageId: 'm', body: messageOf(run), reason: 'Broken.' }, services);

    const { items } = await replayParked({ limit: 10 }, services);

    expect(items).toMatchObject([{ outcome: 'restarted' }]);
    await deliverAll(services);
    const runs = await services.runs.list(TENANT, run.projectId, { limit: 10, cursor: undefined });
    expect(runs.items.map(({ state }) => state).toSorted()).toEqual(['failed', 'succeeded']);
  });
});
