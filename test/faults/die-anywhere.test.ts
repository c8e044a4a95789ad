import { QUEUES, SUBSCRIPTIONS, TOPICS, type MessageSource } from '../../shared/config';
import { StartJob } from '../../shared/contracts';
import { reapStalledJobs, startJob } from '../../shared/jobs';
import { updateProject, type Project } from '../../shared/projects';
import { applyRetention } from '../../shared/retention';
import { reapStalledRuns, relayOutbox, startPushedRun, startRun, type RunHost } from '../../shared/runs';
import { decideFinding } from '../../shared/triage';
import { createWebhook } from '../../shared/webhooks';
import { idOf } from '../support/memory/counting-ids';
import { deliver, deliverAll } from '../support/memory/deliver';
import { markDeleted } from '../support/memory/erase-deleted';
import { memoryClaimStore } from '../support/memory/memory-claim-store';
import { dying } from '../support/memory/overtaken';
import { ACTOR, givenProject, givenSnapshot, TENANT, TWO_BATCHES } from '../support/memory/scenario';
import { leftovers, memoryServices, type MemoryServices } from '../support/memory-services';
import { zipOf, type Tree } from '../shared/source/support/build-archives';

const REPOSITORY = 'https://git.example/acme/shop';

/** More than a worker makes of stores for one message. */
const MOST_CALLS = 100;

interface Given {
  services: MemoryServices;
  /** What a process does when it dies, and what is done again: by the broker, which delivers again, or by the caller. */
  act(services: MemoryServices): Promise<unknown>;
}

/** A project that tells a receiver of everything, with an archive of two batches. */
async function arranged() {
  const services = memoryServices();
  const project = await givenProject(services);
  const events = ['analysis.completed', 'user.acted'] as const;
  const hook = { projectId: project.id, actor: ACTOR, url: 'https://receiver.example/', events: [...events] };
  await createWebhook(hook, TENANT, services);
  const snapshot = await givenSnapshot(services, project, TWO_BATCHES);
  await deliverAll(services);
  const start = (using: MemoryServices) =>
    startRun({ projectId: project.id, snapshot_id: snapshot.id, idempotencyKey: 'the-key-of-the-run' }, TENANT, using);
  return { services, project, start };
}

async function arrangedJob() {
  const { services, project, start } = await arranged();
  const run = await start(services);
  await deliverAll(services);
  const request = StartJob.parse({ run_id: run.id });
  const job = { projectId: project.id, task: 'document' as const, request, idempotencyKey: 'the-key-of-the-job' };
  const startIt = (using: MemoryServices) => startJob(job, { tenantId: TENANT, id: idOf('key', 1) }, using);
  return { services, project, start: startIt };
}

/** Takes messages along until the one that is wanted, and hands that one to its function. */
async function givenMessage(services: MemoryServices, source: MessageSource, wanted = ''): Promise<Given> {
  for (let round = 0; round < 20; round++) {
    for (const queue of [...Object.values(QUEUES), TOPICS.events]) {
      const listeners = queue === TOPICS.events ? EVENT_SOURCES : [queue];
      for (const { id, body } of services.queue.take(queue)) {
        for (const listener of listeners) {
          const hand = (using: MemoryServices) => deliver(listener, body, using, { messageId: id });
          if (listener === source && JSON.stringify(body).includes(wanted)) return { services, act: hand };
          await hand(services);
        }
      }
    }
  }
  throw new Error(`No such message came to ${source}.`);
}

const EVENT_SOURCES = Object.values(SUBSCRIPTIONS).map((name) => `${TOPICS.events}/${name}` as const);

/** Whatever is stored or queued takes its way to the end, with the help of the timers. */
async function settle(services: MemoryServices): Promise<void> {
  const alone = { ...services, claims: memoryClaimStore() };
  for (let round = 0; round < 3; round++) {
    await deliverAll(alone);
    services.clock.advance(31 * 60_000);
    for (const outbox of services.outboxes) await relayOutbox({ ...alone, outbox });
    await reapStalledRuns(alone);
    await reapStalledJobs(alone);
  }
  await deliverAll(alone);
}

async function told(services: MemoryServices, { id: projectId }: Project) {
  const page = { limit: 100, cursor: undefined };
  const runs = (await services.runs.list(TENANT, projectId, page)).items;
  const jobs = (await services.jobs.list(TENANT, projectId, page)).items;
  const log = [...services.audit.segments().values()].join('');
  return {
    runs: runs.map(({ state, summary, failure }) => ({ state, summary, failure })),
    jobs: jobs.map(({ state, summary, failure }) => ({ state, summary, failure })),
    left: leftovers(services).toSorted(),
    parked: services.parked.messages().length,
    told: [...log.matchAll(/"type":"[^"]*"|"action":"[^"]*"/g)].map(([name]) => name).toSorted(),
    certified: (await services.projects.listErasures(TENANT, page)).items.map(({ held }) => held),
    threads: services.hosts.threads.map(({ place, body }) => [place?.path, body]),
    called: new Set(services.webhookSender.calls.map(({ headers }) => headers['x-aurelis-delivery'])).size,
  };
}

type Arrange = () => Promise<Given & { project: Project }>;

const SCENARIOS: [string, Arrange][] = [
  ['accepts a run', async () => arranged().then(({ start, ...given }) => ({ ...given, act: start }))],
  ['plans a run', () => arrangedRun(QUEUES.plan)],
  ['fetches a repository', arrangedRepository],
  ['analyses a batch', () => arrangedRun(QUEUES.batch)],
  ['ends a run', () => arrangedRun(QUEUES.finalize)],
  ['writes an event down', () => arrangedRun('events/audit', 'analysis.completed')],
  ['queues deliveries to webhooks', () => arrangedRun('events/notifications', 'analysis.completed')],
  ['calls a webhook', () => arrangedRun(QUEUES.webhook)],
  ['tells the host of a repository', arrangedReport],
  ['decides about a finding', arrangedDecision],
  ['accepts a job', async () => arrangedJob().then(({ start, ...given }) => ({ ...given, act: start }))],
  ['plans a job', () => arrangedStep('plan')],
  ['does a part of a job', () => arrangedStep('part')],
  ['ends a job', () => arrangedStep('finish')],
  ['takes in an upload', arrangedUpload],
  ['erases a project', arrangedErasure],
  ['erases what a project has kept long enough', arrangedRetention],
];

async function arrangedRun(source: MessageSource, wanted?: string) {
  const { services, project, start } = await arranged();
  await start(services);
  return { project, ...(await givenMessage(services, source, wanted)) };
}

async function arrangedStep(step: string) {
  const { services, project, start } = await arrangedJob();
  await start(services);
  return { project, ...(await givenMessage(services, QUEUES.generation, `"${step}"`)) };
}

async function arrangedUpload() {
  const { services, project } = await arranged();
  const blobName = `${project.id}/shop.zip`;
  const eTag = services.archives.upload(blobName, await zipOf(TWO_BATCHES));
  const event = {
    id: 'event',
    eventType: 'Microsoft.Storage.BlobCreated',
    subject: `/blobServices/default/containers/uploads/blobs/${blobName}`,
    eventTime: '2030-01-01T00:00:00Z',
    data: { eTag, contentLength: 3, blobType: 'BlockBlob', url: `https://store.example/uploads/${blobName}` },
  };
  const act = (using: MemoryServices) => deliver(QUEUES.blobUploaded, event, using);
  return { services, project, act };
}

async function arrangedRepository() {
  const { services, project } = await arranged();
  services.repositories.commit(REPOSITORY, TWO_BATCHES);
  await startRun({ projectId: project.id, repository: { url: REPOSITORY } }, TENANT, services);
  return { project, ...(await givenMessage(services, QUEUES.plan)) };
}

/** A pull request with something new, compared with the branch that it is to be merged into. */
async function arrangedReport() {
  const { services, project } = await arranged();
  services.repositoryCredentials.find = async () => ({ url: REPOSITORY, username: 'ada', password: 'secret' });
  const analysed = async (tree: Tree, runId: string, pullRequest: RunHost | undefined, baselineRunId?: string) => {
    const commit = services.repositories.commit(REPOSITORY, tree);
    const repository = { url: REPOSITORY, ref: 'refs/heads/main', commit };
    const trigger = { kind: 'push' as const, name: 'main' };
    await startPushedRun({ runId, project, repository, baselineRunId, trigger, host: pullRequest }, services);
    services.clock.advance(1000);
  };
  await analysed(TWO_BATCHES, idOf('run', 901), undefined);
  await deliverAll(services);
  const host = { kind: 'github' as const, url: REPOSITORY, page: 'https://aurelis.example/', pullRequest: 12 };
  await analysed({ ...TWO_BATCHES, 'src/new.js': 'FLAW();\n' }, idOf('run', 902), host, idOf('run', 901));
  return { project, ...(await givenMessage(services, QUEUES.hostReport)) };
}

async function arrangedDecision() {
  const { services, project, start } = await arranged();
  const run = await start(services);
  await deliverAll(services);
  const page = { limit: 1, cursor: undefined };
  const [finding] = (await services.findings.list({ tenantId: TENANT, runId: run.id }, page)).items;
  const ref = { tenantId: TENANT, projectId: project.id, fingerprint: finding?.fingerprint ?? '' };
  const decision = { ...ref, actor: ACTOR, run_id: run.id, verdict: 'accepted' as const, reason: 'It may stay.' };
  return { services, project, act: (using: MemoryServices) => decideFinding(decision, using) };
}

async function arrangedErasure() {
  const { services, project, start } = await arrangedJob();
  await start(services);
  await deliverAll(services);
  await markDeleted(services, project.id);
  const message = { version: 1, tenantId: TENANT, projectId: project.id };
  const act = (using: MemoryServices) => deliver(QUEUES.eraseProject, message, using, { messageId: 'erase' });
  return { services, project, act };
}

async function arrangedRetention() {
  const { services, project, start } = await arrangedJob();
  await start(services);
  await deliverAll(services);
  const change = { projectId: project.id, actor: ACTOR, name: project.name, retention_days: 1 };
  await updateProject(change, TENANT, services);
  services.clock.advance(25 * 3_600_000);
  return { services, project, act: applyRetention };
}

describe('a process that dies before any of its steps', () => {
  it.each(SCENARIOS)('while it %s loses nothing, and nothing is told twice', async (_what, arrange) => {
    const undisturbed = await arrange();
    await undisturbed.act(undisturbed.services);
    await settle(undisturbed.services);
    const expected = await told(undisturbed.services, undisturbed.project);

    const diedBefore: string[] = [];
    for (let nth = 0; nth < MOST_CALLS; nth++) {
      const { services, project, act } = await arrange();
      const process = dying(services, nth);
      await Promise.allSettled([act(process.services)]);
      const call = process.stoodAt();
      if (call === undefined) break;
      diedBefore.push(call);
      await act({ ...services, claims: memoryClaimStore() });
      await settle(services);
      expect({ call, ...(await told(services, project)) }).toEqual({ call, ...expected });
    }
    expect(diedBefore.length).toBeGreaterThan(0);
    expect(diedBefore.length).toBeLessThan(MOST_CALLS);
  });
});
