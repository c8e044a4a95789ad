import { QUEUES } from '../../../shared/config';
import { cancelRun, relayOutbox, type Run } from '../../../shared/runs';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { overtaken } from '../../support/memory/overtaken';
import { deleteAndErase } from '../../support/memory/erase-deleted';
import { ACTOR, givenRun, refOf } from '../../support/memory/scenario';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';

/** More than a worker makes of stores for one message. */
const MOST_CALLS = 100;
const STEPS = [QUEUES.plan, QUEUES.batch, QUEUES.finalize] as const;
type Step = (typeof STEPS)[number];

interface Given {
  services: MemoryServices;
  run: Run;
  message: { id: string; body: unknown };
}

/** A run whose next message is of that step, and taken from the queue. */
async function givenMessage(step: Step): Promise<Given> {
  const services = memoryServices();
  const run = await givenRun(services);
  for (const queue of STEPS) {
    const [message, ...others] = services.queue.take(queue);
    if (queue === step) return { services, run, message: message! };
    for (const { id, body } of [message!, ...others]) await deliver(queue, body, services, { messageId: id });
  }
  throw new Error(`There is no step ${step}.`);
}

/** Whatever is stored or queued takes its way to the end. */
async function settle(services: MemoryServices): Promise<void> {
  await deliverAll(services);
  services.clock.advance(10 * 60_000);
  for (const outbox of services.outboxes) await relayOutbox({ ...services, outbox });
  await deliverAll(services);
}

const doAgain = (step: Step, { services, message }: Given) =>
  deliver(step, message.body, services, { messageId: message.id, deliveryCount: 2 });

async function erase({ services, run }: Given): Promise<void> {
  await deleteAndErase(services, run.projectId);
}

/** What a worker that stood still may have spoiled. */
async function told({ services, run }: Given) {
  const found = await services.runs.find(refOf(run));
  const { state, summary, failure } = found?.document ?? {};
  const { items } = await services.findings.list(refOf(run), { state: 'active', limit: 200, cursor: undefined });
  const log = [...services.audit.segments().values()].join('');
  return {
    ...{ state, summary, failure },
    findings: items.map(({ fingerprint }) => fingerprint),
    // Whether a batch was done before its run was cancelled is neither here nor there, and its results may be used again.
    left: leftovers(services)
      .filter((name) => state === undefined || !/\/(?:b\d{5}|[0-9a-f]{64})$/.test(name))
      .toSorted(),
    parked: services.parked.messages().length,
    ends: log.split('"type":"analysis.').length - 1,
  };
}

type Meanwhile = (step: Step, given: Given) => Promise<void>;

const MEANWHILE: [string, Meanwhile][] = [
  [
    'another does its work and the run ends',
    async (step, given) => {
      await doAgain(step, given);
      await settle(given.services);
    },
  ],
  ['another does its work, and no more', doAgain],
  [
    'the run is cancelled, which another sees',
    async (step, given) => {
      await cancelRun(refOf(given.run), ACTOR, given.services);
      await doAgain(step, given);
    },
  ],
  [
    'the project is erased, which another sees',
    async (step, given) => {
      await erase(given);
      await doAgain(step, given);
    },
  ],
];

/** How it looks in the end where nobody stood still: the worker came too late, or had brought the run to its end before. */
async function undisturbed(step: Step, meanwhile: Meanwhile, isOver: boolean) {
  const given = await givenMessage(step);
  if (isOver) await settleAfter(doAgain(step, given), given);
  await settleAfter(meanwhile(step, given), given);
  return told(given);
}

async function settleAfter(work: Promise<void>, { services }: Given): Promise<void> {
  await work;
  await settle(services);
}

describe.each(STEPS)('a worker at a message of %s that it has lost', (step) => {
  it.each(MEANWHILE)('spoils nothing when it goes on, wherever it stood still while %s', async (_what, meanwhile) => {
    const late = await undisturbed(step, meanwhile, false);
    const early = await undisturbed(step, meanwhile, true);

    const stood: string[] = [];
    for (let nth = 0; nth < MOST_CALLS; nth++) {
      const given = await givenMessage(step);
      const ends: boolean[] = [];
      const worker = overtaken(given.services, nth, async () => {
        ends.push((await given.services.runs.find(refOf(given.run)))?.document.finishedAt !== undefined);
        await meanwhile(step, given);
      });
      // Where it fails, the broker would not hear of it: the message is another's.
      const [outcome] = await Promise.allSettled([
        deliver(step, given.message.body, worker.services, { messageId: given.message.id }),
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
