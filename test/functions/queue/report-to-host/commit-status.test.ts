import { QUEUES } from '../../../../shared/config';
import { HostRefusal } from '../../../../shared/hosts';
import { AurelisError, ForbiddenAddress } from '../../../../shared/kernel';
import { callFunction } from '../../../support/call-function';
import {
  CREDENTIAL,
  deliverOne,
  hookedProject,
  push,
  runOf,
  URL,
  type HookedProject,
} from '../../../support/hosts/hooked-project';
import { deliver, deliverAll } from '../../../support/memory/deliver';
import { TWO_BATCHES } from '../../../support/memory/scenario';

describe('the status of a commit that was pushed', () => {
  it('is pending while it is analysed, and then says what was found', async () => {
    const arranged = await hookedProject();

    const runId = await push(arranged, TWO_BATCHES);
    await deliverOne(arranged, QUEUES.plan);
    await deliverOne(arranged, QUEUES.hostReport);
    expect((await runOf(arranged, runId)).host_report).toBeUndefined();
    await deliverAll(arranged.services);

    const { hosts } = arranged.services;
    expect(hosts.statuses.map(({ state, commit }) => ({ state, commit }))).toEqual([
      { state: 'pending', commit: '1'.padStart(40, '0') },
      { state: 'success', commit: '1'.padStart(40, '0') },
    ]);
    expect(hosts.statuses[1]).toMatchObject({
      key: `aurelis-${arranged.projectId}`,
      name: 'aurelis/shop',
      description: '2 findings in 2 files. There is no gate.',
      page: expect.stringContaining(runId) as string,
      pullRequest: undefined,
    });
    expect(hosts.statuses[1]!.key.length).toBeLessThanOrEqual(40);
    expect(new Set(hosts.shown)).toEqual(new Set([`github ${URL} opens-it`]));
    expect(hosts.threads).toEqual([]);
    expect(await runOf(arranged, runId)).toMatchObject({ state: 'succeeded', host_report: { state: 'told' } });
  });

  it('is red where the gate is not passed, and says which condition that is', async () => {
    const arranged = await hookedProject();

    await push(arranged, { ...TWO_BATCHES, '.aurelis.yaml': 'gate:\n  - metric: findings\n    max: 0\n' });
    await deliverAll(arranged.services);

    expect(arranged.services.hosts.statuses.at(-1)).toMatchObject({
      state: 'failure',
      description: expect.stringMatching(/^Gate not passed: at most 0 findings, and it is 2\.$/) as string,
    });
  });

  it('is never green where the commit was not analysed', async () => {
    const failed = await hookedProject();
    const cancelled = await hookedProject();

    await push(failed, { '.aurelis.yaml': 'gate: nonsense' });
    await deliverAll(failed.services);
    const runId = await push(cancelled, TWO_BATCHES);
    await callFunction('cancel-run', cancelled.services, { key: cancelled.key, params: { runId } });
    await deliverAll(cancelled.services);

    expect(failed.services.hosts.statuses.at(-1)).toMatchObject({
      state: 'error',
      description: expect.stringMatching(/^Not analysed: ./) as string,
    });
    expect(cancelled.services.hosts.statuses).toMatchObject([
      { state: 'error', description: 'Not analysed: the run was cancelled.' },
    ]);
  });

  it('is set by no run that nobody asked that of', async () => {
    const arranged = await hookedProject({ reports: false });

    const runId = await push(arranged, TWO_BATCHES);
    await deliverAll(arranged.services);

    expect(arranged.services.hosts.statuses).toEqual([]);
    expect((await runOf(arranged, runId)).host_report).toBeUndefined();
  });
});

it('says once more how a run stands that ended while its host was told', async () => {
  const arranged = await hookedProject();
  const { hosts } = arranged.services;

  const runId = await push(arranged, TWO_BATCHES);
  await deliverOne(arranged, QUEUES.plan);
  hosts.beforeStatus = async () => {
    delete hosts.beforeStatus;
    await callFunction('cancel-run', arranged.services, { key: arranged.key, params: { runId } });
  };
  await deliverOne(arranged, QUEUES.hostReport);

  expect(hosts.statuses.map(({ state }) => state)).toEqual(['pending', 'error']);
  expect((await runOf(arranged, runId)).host_report).toEqual({ state: 'told' });
});

describe('a host that does not take it', () => {
  const REFUSALS: [Error, RegExp][] = [
    [new HostRefusal(401, 'Bad credentials'), /^The host answered 401: the credential .* not valid/],
    [new HostRefusal(403, '<b>you</b>'), /^The host answered 403: .* may not write statuses and comments there\.$/],
    [new HostRefusal(422, ''), /^The host answered 422\.$/],
    [new ForbiddenAddress(), /may not be called/],
  ];

  it.each(REFUSALS)('fails no run, and the run says why (%s)', async (refusal, message) => {
    const arranged = await hookedProject();
    arranged.services.hosts.failures = Array.from({ length: 2 }, () => refusal);

    const runId = await push(arranged, TWO_BATCHES);
    await deliverAll(arranged.services);

    expect(await runOf(arranged, runId)).toMatchObject({
      state: 'succeeded',
      host_report: { state: 'refused', message: expect.stringMatching(message) as string },
    });
    expect(arranged.services.parked.messages()).toEqual([]);
  });

  it('is asked again where that may help, and given up in the end', async () => {
    const arranged = await hookedProject();
    const { hosts, queue, parked } = arranged.services;
    hosts.failures = Array.from({ length: 100 }, () => new AurelisError('UPSTREAM_UNAVAILABLE', 'It is down.'));

    const runId = await push(arranged, TWO_BATCHES);
    await deliverOne(arranged, QUEUES.plan);
    for (const { id, body } of queue.take(QUEUES.hostReport)) {
      await deliver(QUEUES.hostReport, body, arranged.services, { messageId: id });
      expect(queue.take(QUEUES.hostReport)).toMatchObject([{ attempt: 1 }]);
    }
    await deliverAllAsLast(arranged);

    expect(await runOf(arranged, runId)).toMatchObject({
      state: 'succeeded',
      host_report: { state: 'refused', message: 'The host did not answer for half an hour.' },
    });
    expect(parked.messages()).toEqual([]);
  });

  it('is told nothing without a credential for its address', async () => {
    const arranged = await hookedProject();
    arranged.services.repositoryCredentials.find = async () => ({ ...CREDENTIAL, url: 'https://github.com/other/' });

    const runId = await push(arranged, TWO_BATCHES);
    await deliverAll(arranged.services);

    expect(arranged.services.hosts.shown).toEqual([]);
    expect((await runOf(arranged, runId)).host_report).toMatchObject({
      message: expect.stringMatching(/No credential is stored/) as string,
    });
  });

  it('fails no run whose message came to the dead letters', async () => {
    const arranged = await hookedProject();
    const runId = await push(arranged, TWO_BATCHES);
    await deliverOne(arranged, QUEUES.plan);
    const [message] = arranged.services.queue.take(QUEUES.hostReport);

    await deliver(QUEUES.deadLetter, message!.body, arranged.services, { deadLetterSource: QUEUES.hostReport });
    await deliverAll(arranged.services);

    expect((await runOf(arranged, runId)).state).toBe('succeeded');
  });
});

/** As if each message had been postponed as often as it may be. */
async function deliverAllAsLast({ services }: HookedProject): Promise<void> {
  while (services.queue.size() > 0) {
    for (const queue of Object.values(QUEUES)) {
      const applicationProperties = queue === QUEUES.hostReport ? { attempt: 18 } : {};
      for (const { id, body } of services.queue.take(queue)) {
        await deliver(queue, body, services, { messageId: id, applicationProperties });
      }
    }
  }
}
