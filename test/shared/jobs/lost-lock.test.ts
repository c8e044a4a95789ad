import { QUEUES } from '../../../shared/config';
import { StartJob, type GenerationMessage } from '../../../shared/contracts';
import { cancelJob, eraseGenerated, startJob, type Job } from '../../../shared/jobs';
import { eraseProject, relayOutbox } from '../../../shared/runs';
import { idOf } from '../../support/memory/counting-ids';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { memoryClaimStore } from '../../support/memory/memory-claim-store';
import { overtaken } from '../../support/memory/overtaken';
import { markDeleted } from '../../support/memory/erase-deleted';
import { ACTOR, givenRun, TENANT } from '../../support/memory/scenario';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';

/** More than a worker makes of stores for one message. */
const MOST_CALLS = 100;
const STEPS = ['plan', 'part', 'finish', 'index'] as const;
type Step = (typeof STEPS)[number];

interface Given {
  services: MemoryServices;
  job: Job;
  message: { id: string; body: unknown };
}

const stepOf = (body: unknown): Step => (body as GenerationMessage).step;

/** A job whose next message is of that step, and taken from the queue. */
async function givenMessage(step: Step): Promise<Given> {
  const services = memoryServices();
  const run = await givenRun(services, { 'a.js': 'FLAW();\n', 'b.js': 'fine();\n' });
  await deliverAll(services);
  const request = StartJob.parse({ run_id: run.id });
  const caller = { tenantId: TENANT, id: idOf('key', 1) };
  const job = await startJob({ projectId: run.projectId, task: 'document', request }, caller, services);
  if (step === 'index') {
    await deliverAll(services);
    const body = {
      version: 1,
      tenantId: TENANT,
      projectId: run.projectId,
      snapshotId: run.snapshotId,
      callerId: ACTOR,
      step,
    };
    return { services, job, message: { id: `${run.snapshotId}-index`, body } };
  }
  for (;;) {
    const messages = services.queue.take(QUEUES.generation);
    const wanted = messages.find(({ body }) => stepOf(body) === step);
    for (const { id, body } of messages) {
      if (id !== wanted?.id) await deliver(QUEUES.generation, body, services, { messageId: id });
    }
    if (wanted !== undefined) return { services, job, message: wanted };
    if (messages.length === 0) throw new Error(`There is no message for ${step}.`);
  }
}

async function settle(services: MemoryServices): Promise<void> {
  await deliverAll(services);
  services.clock.advance(10 * 60_000);
  for (const outbox of services.outboxes) await relayOutbox({ ...services, outbox });
  await deliverAll(services);
}

const refOf = ({ tenantId, id }: Job) => ({ tenantId, jobId: id });

/** By another process, for which the claim of the one that stands still has run out. */
const doAgain = ({ services, message }: Given) =>
  deliver(
    QUEUES.generation,
    message.body,
    { ...services, claims: memoryClaimStore() },
    { messageId: message.id, deliveryCount: 2 },
  );

async function erase({ services, job }: Given): Promise<void> {
  await markDeleted(services, job.projectId);
  const message = { version: 1 as const, tenantId: TENANT, projectId: job.projectId };
  await eraseGenerated(message, services);
  await eraseProject(message, services);
}

/** What a worker that stood still may have spoiled. */
async function told({ services, job }: Given) {
  const { state, summary, failure } = (await services.jobs.find(refOf(job)))?.document ?? {};
  const log = [...services.audit.segments().values()].join('');
  return {
    ...{ state, summary, failure },
    // Whether a part was done before its job was cancelled is neither here nor there.
    left: leftovers(services)
      .filter((name) => !/\/p\d{5}$/.test(name))
      .toSorted(),
    parked: services.parked.messages().length,
    ends: log.split('"type":"job.').length - 1,
  };
}

type Meanwhile = (given: Given) => Promise<void>;

const MEANWHILE: [string, Meanwhile][] = [
  [
    'another does its work and the job ends',
    async (given) => {
      await doAgain(given);
      await settle(given.services);
    },
  ],
  ['another does its work, and no more', doAgain],
  [
    'the job is cancelled, which another sees',
    async (given) => {
      await cancelJob(refOf(given.job), ACTOR, given.services);
      await doAgain(given);
    },
  ],
  [
    'the project is erased, which another sees',
    async (given) => {
      await erase(given);
      await doAgain(given);
    },
  ],
];

/** How it looks in the end where nobody stood still: the worker came too late, or had brought the job to its end before. */
async function undisturbed(step: Step, meanwhile: Meanwhile, isOver: boolean) {
  const given = await givenMessage(step);
  if (isOver) await settleAfter(doAgain(given), given);
  await settleAfter(meanwhile(given), given);
  return told(given);
}

async function settleAfter(work: Promise<void>, { services }: Given): Promise<void> {
  await work;
  await settle(services);
}

describe.each(STEPS)('a worker at a message for the step %s of a job that it has lost', (step) => {
  it.each(MEANWHILE)('spoils nothing when it goes on, wherever it stood still while %s', async (_what, meanwhile) => {
    const late = await undisturbed(step, meanwhile, false);
    const early = await undisturbed(step, meanwhile, true);

    const stood: string[] = [];
    for (let nth = 0; nth < MOST_CALLS; nth++) {
      const given = await givenMessage(step);
      const ends: boolean[] = [];
      const worker = overtaken(given.services, nth, async () => {
        ends.push((await given.services.jobs.find(refOf(given.job)))?.document.finishedAt !== undefined);
        await meanwhile(given);
      });
      // Where it fails, the broker would not hear of it: the message is another's.
      const { message } = given;
      const [outcome] = await Promise.allSettled([
        deliver(QUEUES.generation, message.body, worker.services, { messageId: message.id }),
      ]);
      expect(outcome).not.toMatchObject({ reason: { code: 'INTERNAL' } });
      const call = worker.stoodAt();
      if (call === undefined) break;
      stood.push(call);
      await settle(given.services);
      expect({ call, ...(await told(given)) }).toEqual({ call, ...(ends[0] === true ? early : late) });
    }
    expect(stood.length).toBeGreaterThan(5);
    expect(stood.length).toBeLessThan(MOST_CALLS);
  });
});
