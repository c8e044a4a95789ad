import { createHmac } from 'node:crypto';
import { NewPushHookView, ProjectView, PushView, successEnvelope } from '../../../shared/contracts';
import { callFunction } from '../../support/call-function';
import { deliverAll } from '../../support/memory/deliver';
import { givenTenant } from '../../support/memory/tenants';
import { TWO_BATCHES } from '../../support/memory/scenario';
import { memoryServices, type MemoryServices } from '../../support/memory-services';

const URL = 'https://github.com/acme/shop.git';

interface Arranged {
  services: MemoryServices;
  tenantId: string;
  projectId: string;
  key: string;
  hook: NewPushHookView;
}

async function arranged(body: object = {}, services = memoryServices()): Promise<Arranged> {
  const { id: tenantId, keys } = await givenTenant(services);
  const key = keys.admin;
  const created = await callFunction('create-project', services, { key, body: { name: 'shop' } });
  const projectId = successEnvelope(ProjectView).parse(created.jsonBody).data.id;
  const hook = await setHook({ services, projectId, key }, body);
  return { services, tenantId, projectId, key, hook };
}

async function setHook(
  { services, projectId, key }: Pick<Arranged, 'services' | 'projectId' | 'key'>,
  body: object,
): Promise<NewPushHookView> {
  const answered = await callFunction('set-push-hook', services, { key, params: { projectId }, body });
  return successEnvelope(NewPushHookView).parse(answered.jsonBody).data;
}

const signed = (secret: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** As GitHub calls it. */
function push(
  { services, projectId, hook }: Pick<Arranged, 'services' | 'projectId' | 'hook'>,
  commit: string,
  { branch = 'main', secret = hook.secret, form = false } = {},
) {
  const json = JSON.stringify({
    ref: `refs/heads/${branch}`,
    after: commit,
    repository: { clone_url: URL, default_branch: 'main' },
  });
  const body = form ? new URLSearchParams({ payload: json }).toString() : json;
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const headers = { 'x-github-event': 'push', 'x-hub-signature-256': signed(secret, body), 'content-type': type };
  return callFunction('receive-push', services, { params: { projectId }, headers, body });
}

const viewOf = (answered: { jsonBody?: unknown }) => successEnvelope(PushView).parse(answered.jsonBody).data;

async function runsOf({ services, tenantId, projectId }: Arranged) {
  return (await services.runs.list(tenantId, projectId, { limit: 10, cursor: undefined })).items;
}

it('starts a run of what was pushed to the default branch, once however often it is told', async () => {
  const given = await arranged();
  const commit = given.services.repositories.commit(URL, TWO_BATCHES);

  const [first, again, asForm] = [
    await push(given, commit),
    await push(given, commit),
    await push(given, commit, { form: true }),
  ];
  await deliverAll(given.services);
  const later = await push(given, commit);

  expect([first.status, again.status, asForm.status, later.status]).toEqual([202, 202, 202, 202]);
  expect(viewOf(again)).toEqual(viewOf(first));
  expect(viewOf(later)).toEqual(viewOf(first));
  expect(await runsOf(given)).toMatchObject([
    {
      id: viewOf(first).runs[0],
      state: 'succeeded',
      trigger: { kind: 'push', name: 'main' },
      repository: { url: URL, ref: 'refs/heads/main', commit },
    },
  ]);
  // The host has said which commit it is.
  expect(given.services.repositories.asked.map(({ what }) => what)).toEqual(['archive']);
});

it('compares it with the run of the branch before', async () => {
  const given = await arranged({ branches: ['main', 'release/*'] });
  const commits = [{}, { 'new.js': 'FLAW();' }, { 'other.js': 'FLAW();' }].map((more) =>
    given.services.repositories.commit(URL, { ...TWO_BATCHES, ...more }),
  );
  const [first = '', second = '', third = ''] = commits;

  const firstRun = viewOf(await push(given, first)).runs[0];
  await deliverAll(given.services);
  given.services.clock.advance(1000);
  const elsewhere = viewOf(await push(given, second, { branch: 'release/2' })).runs[0];
  await deliverAll(given.services);
  given.services.clock.advance(1000);
  const secondRun = viewOf(await push(given, third)).runs[0];
  await deliverAll(given.services);

  const byId = new Map((await runsOf(given)).map((run) => [run.id, run]));
  expect(byId.get(elsewhere!)).toMatchObject({ state: 'succeeded', options: { baselineRunId: undefined } });
  expect(byId.get(secondRun!)).toMatchObject({ state: 'succeeded', options: { baselineRunId: firstRun } });
});

it('says why a push starts nothing', async () => {
  const given = await arranged({ branches: ['release/*'] });

  expect(viewOf(await push(given, '1'.repeat(40)))).toEqual({
    runs: [],
    ignored: ['The hook does not name the branch main.'],
  });
  expect(viewOf(await push(given, '0'.repeat(40), { branch: 'release/1' }))).toEqual({
    runs: [],
    ignored: ['The branch release/1 was deleted.'],
  });
  const byDefault = await arranged();
  expect(viewOf(await push(byDefault, '1'.repeat(40), { branch: 'topic' })).ignored).toEqual([
    'The branch topic is not the default one.',
  ]);
  expect(await runsOf(given)).toEqual([]);
});

it('answers whoever does not know the secret as if there was no project', async () => {
  const given = await arranged();
  const { services, projectId, key } = given;
  const unhooked = await callFunction('create-project', services, { key, body: { name: 'other' } });
  const otherId = successEnvelope(ProjectView).parse(unhooked.jsonBody).data.id;
  const commit = '1'.repeat(40);

  const answers = [
    await push(given, commit, { secret: 'guessed' }),
    await push(given, commit, { secret: '' }),
    await push({ ...given, projectId: otherId }, commit),
    await push({ ...given, projectId: `prj_${'9'.repeat(26)}` }, commit),
    await callFunction('receive-push', services, { params: { projectId }, body: { ref: 'refs/heads/main' } }),
    await callFunction('receive-push', services, {
      params: { projectId },
      headers: { 'x-github-event': 'push', 'content-type': 'application/json' },
      body: 'no json',
    }),
  ];

  for (const { status, jsonBody } of answers) {
    expect(status).toBe(404);
    expect(jsonBody).toMatchObject({ error: { message: expect.stringContaining('no such push hook') as string } });
  }
  expect(await runsOf(given)).toEqual([]);
});

it('ends the secret before when it is set again, and any when it is removed', async () => {
  const given = await arranged();
  const { services, projectId, key } = given;
  const commit = services.repositories.commit(URL, TWO_BATCHES);

  const hook = await setHook(given, { branches: ['main'] });
  const old = await push(given, commit);
  const renewed = await push({ ...given, hook }, commit);
  const project = await callFunction('get-project', services, { key, params: { projectId } });
  const removed = await callFunction('delete-push-hook', services, { key, params: { projectId } });
  const after = await push({ ...given, hook }, commit);
  const again = await callFunction('delete-push-hook', services, { key, params: { projectId } });

  expect([old, renewed, removed, after, again].map(({ status }) => status)).toEqual([404, 202, 204, 404, 404]);
  expect(project.jsonBody).toMatchObject({ data: { push_hook: { branches: ['main'] } } });
  expect(JSON.stringify(project.jsonBody)).not.toContain(hook.secret);
});

it('refuses what is signed and makes no sense, is too large, or is too much at once', async () => {
  const given = await arranged({}, memoryServices({ maxRunsInFlight: 1 }));
  const { services, projectId, hook } = given;
  const send = (body: string) =>
    callFunction('receive-push', services, {
      params: { projectId },
      headers: { 'x-github-event': 'push', 'x-hub-signature-256': signed(hook.secret, body) },
      body,
    });

  expect((await send('no json')).status).toBe(400);
  expect((await send('{}')).status).toBe(400);
  expect((await send('x'.repeat(5 * 1024 * 1024 + 1))).status).toBe(413);
  expect((await push(given, '1'.repeat(40))).status).toBe(202);
  expect((await push(given, '2'.repeat(40))).status).toBe(429);
});
