import type { HttpResponseInit } from '@azure/functions';
import { HTTP_FUNCTIONS } from '../../functions/registry';
import { QUEUES } from '../../shared/config';
import type { AnyHttpFunction } from '../../functions/runtime/http-function';
import { formatApiKey, newSecret, ROLE_PERMISSIONS } from '../../shared/access';
import { ErrorEnvelope, StartJob, successEnvelope } from '../../shared/contracts';
import { startJob } from '../../shared/jobs';
import { createProject } from '../../shared/projects';
import { setPushHook } from '../../shared/pushes';
import { startRun } from '../../shared/runs';
import { decideFinding } from '../../shared/triage';
import { createWebhook } from '../../shared/webhooks';
import { callDefinition, type FunctionCall } from '../support/call-function';
import { leftovers, memoryServices, type MemoryServices } from '../support/memory-services';
import { idOf } from '../support/memory/counting-ids';
import { deliverAll } from '../support/memory/deliver';
import { deleteAndErase } from '../support/memory/erase-deleted';
import { ACTOR, givenSnapshot, TWO_BATCHES } from '../support/memory/scenario';
import { givenTenant, type TenantWithKeys } from '../support/memory/tenants';
import { zipOf } from '../shared/source/support/build-archives';

const NAMED = HTTP_FUNCTIONS.map((definition) => [definition.name, definition] as const);

const SNIPPET = { text: 'fine();', language: 'javascript' };

/** A body the function accepts, naming what is in the call. */
const BODIES: Record<string, (ids: Record<string, string>) => object> = {
  'query-graph': () => ({ query: '{ me { role } }' }),
  'create-project': () => ({ name: 'mine' }),
  'update-project': () => ({ name: 'mine' }),
  'analyze-project': ({ snapshotId = '' }) => ({ snapshot_id: snapshotId }),
  'create-report-link': () => ({}),
  'decide-finding': ({ runId = '' }) => ({ run_id: runId, verdict: 'accepted', reason: 'It may stay.' }),
  'create-webhook': () => ({ url: 'https://receiver.example/' }),
  'start-job': ({ runId = '' }) => ({ run_id: runId }),
  'search-code': ({ projectId = '', runId = '' }) => ({ project_id: projectId, run_id: runId, query: 'flaw' }),
  ...Object.fromEntries(
    HTTP_FUNCTIONS.filter(({ streams }) => streams).map(({ name }) => [name, () => ({ ...SNIPPET, instruction: 'x' })]),
  ),
  'create-tenant': () => ({ name: 'mine' }),
  'replay-parked': () => ({}),
  'create-key': () => ({ name: 'mine', role: 'viewer' }),
};

async function callOf(definition: AnyHttpFunction, ids: Record<string, string>): Promise<FunctionCall> {
  const names = Object.keys(definition.params?.shape ?? {}).filter((name) => ids[name] !== undefined);
  return {
    params: Object.fromEntries(names.map((name) => [name, ids[name] ?? ''])),
    ...(definition.body === undefined ? {} : { body: BODIES[definition.name]?.(ids) ?? {} }),
    ...(definition.takesArchive === true ? { body: await zipOf({ 'a.js': 'x' }) } : {}),
  };
}

const UNKNOWN = {
  projectId: idOf('prj', 900),
  snapshotId: idOf('snp', 900),
  runId: idOf('run', 900),
  keyId: idOf('key', 900),
  jobId: idOf('job', 900),
  webhookId: idOf('whk', 900),
  fingerprint: '0'.repeat(64),
  erasureId: idOf('era', 900),
  task: 'fix',
  kind: 'report',
  format: 'html',
  token: 'no.token',
  file: 'no-such-file',
};

describe('who may call what', () => {
  let services: MemoryServices;
  let tenant: TenantWithKeys;

  beforeAll(async () => {
    services = memoryServices();
    tenant = await givenTenant(services);
  });

  it.each(NAMED)('%s lets in whom its permission names, and nobody else', async (_name, definition) => {
    const { permission } = definition;
    const operatorKey = await services.secrets.get('operator-key');
    const keys = { ...tenant.keys, operator: operatorKey };
    const call = await callOf(definition, UNKNOWN);

    for (const role of ['viewer', 'developer', 'admin', 'operator'] as const) {
      const { status = 200 } = await callDefinition(definition, services, { ...call, key: keys[role] });

      const isOpen = permission === 'anonymous' || permission === 'any';
      if (isOpen || ROLE_PERMISSIONS[role].includes(permission)) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(403);
    }
  });

  it.each(NAMED.filter(([, { permission }]) => permission !== 'anonymous'))(
    '%s asks for a key before it looks at anything else',
    async (_name, definition) => {
      const forged = formatApiKey({ tenantId: tenant.id, keyId: idOf('key', 900), secret: newSecret() });
      const body = definition.method === 'GET' ? {} : { body: 'not json' };
      const nonsense = { params: { projectId: '../..' }, query: { such: 'x' }, ...body };

      for (const key of [undefined, 'anything', forged]) {
        const response = await callDefinition(definition, services, { ...nonsense, key });

        expect(response.status).toBe(401);
        expect(response.headers).toMatchObject({ 'www-authenticate': 'Bearer realm="aurelis"' });
      }
    },
  );

  it('says which permission is missing before it looks at the request', async () => {
    const definition = HTTP_FUNCTIONS.find(({ name }) => name === 'create-key')!;

    const response = await callDefinition(definition, services, { key: tenant.keys.viewer, body: 'not json' });

    expect(response).toMatchObject({
      status: 403,
      jsonBody: { error: { message: expect.stringMatching(/key:manage/) as string } },
    });
  });
});

describe("another tenant's ids", () => {
  /** Words that stand in what the first tenant owns, and nowhere else. */
  const OWNED = /secret-project|era_|secret-key|src\/a\.js|tool\/b\.py/;

  async function arranged() {
    const services = memoryServices();
    const owner = await givenTenant(services, 'owner');
    const stranger = await givenTenant(services, 'stranger');
    const project = (await createProject({ actor: ACTOR, name: 'secret-project' }, owner.id, services)).document;
    const snapshot = await givenSnapshot(services, project, TWO_BATCHES);
    const run = await startRun({ projectId: project.id, snapshot_id: snapshot.id }, owner.id, services);
    await deliverAll(services);
    const request = StartJob.parse({ run_id: run.id });
    const caller = { tenantId: owner.id, id: idOf('key', 1) };
    const job = await startJob({ projectId: project.id, task: 'fix', request }, caller, services);
    await deliverAll(services);
    const [key] = await services.access.listKeys(owner.id);
    const hook = {
      projectId: project.id,
      actor: ACTOR,
      url: 'https://receiver.example/',
      events: ['user.acted' as const],
    };
    const { webhook } = await createWebhook(hook, owner.id, services);
    const page = { limit: 1, cursor: undefined };
    const [finding] = (await services.findings.list({ tenantId: owner.id, runId: run.id }, page)).items;
    const { fingerprint } = finding!;
    const decision = { ...{ tenantId: owner.id, projectId: project.id, fingerprint }, actor: ACTOR };
    await decideFinding({ ...decision, run_id: run.id, verdict: 'confirmed' }, services);
    await setPushHook({ projectId: project.id, actor: ACTOR }, owner.id, services);
    const gone = (await createProject({ actor: ACTOR, name: 'secret-project' }, owner.id, services)).document;
    await deleteAndErase(services, gone.id, owner.id);
    services.queue.take(QUEUES.eraseProject);
    const { items: erasures } = await services.projects.listErasures(owner.id, page);
    const ids = {
      erasureId: erasures[0]!.id,
      webhookId: webhook.id,
      projectId: project.id,
      snapshotId: snapshot.id,
      runId: run.id,
      keyId: key!.id,
      jobId: job.id,
      fingerprint,
    };
    return { services, owner, stranger, ids: { ...ids, format: 'html', task: 'fix', kind: 'report' } };
  }

  const withIds = NAMED.filter(([, { params }]) =>
    Object.keys(params?.shape ?? {}).some((name) => name.endsWith('Id')),
  );
  // Nobody owns the one that takes no key: receive-push.test.ts shows it the secret.
  const withOwner = withIds.filter(([, { permission }]) => permission !== 'anonymous');

  function withoutMetadata({ status, jsonBody }: HttpResponseInit): string {
    const { error } = ErrorEnvelope.parse(jsonBody);
    return JSON.stringify({ status, error });
  }

  it('are in most of the routes', () => {
    expect(withIds.length).toBeGreaterThan(12);
  });

  it.each(withIds)('%s answers them as it answers unknown ones', async (_name, definition) => {
    const { services, owner, stranger, ids } = await arranged();
    const before = [leftovers(services), await services.access.listKeys(owner.id)];
    const key = stranger.keys.admin;

    const theirs = await callDefinition(definition, services, { ...(await callOf(definition, ids)), key });
    const unknown = await callDefinition(definition, services, {
      ...(await callOf(definition, { ...UNKNOWN, format: 'html' })),
      key,
    });

    expect(theirs.status).toBe(404);
    expect(withoutMetadata(theirs)).toBe(withoutMetadata(unknown));
    expect(JSON.stringify(theirs)).not.toMatch(OWNED);
    expect([leftovers(services), await services.access.listKeys(owner.id)]).toEqual(before);
    expect(services.queue.size()).toBe(0);
  });

  it.each(withOwner)('%s answers its owner, and as its description says', async (_name, definition) => {
    const { services, owner, ids } = await arranged();

    const response = await callDefinition(definition, services, {
      ...(await callOf(definition, ids)),
      key: owner.keys.admin,
    });

    expect(response.status).toBe(definition.status ?? 200);
    if (definition.output !== undefined) successEnvelope(definition.output).parse(response.jsonBody);
  });

  it.each(NAMED.filter(([name]) => name.startsWith('list-') || name === 'get-caller'))(
    '%s shows a stranger nothing of them',
    async (_name, definition) => {
      const { services, stranger, ids } = await arranged();

      const response = await callDefinition(definition, services, {
        ...(await callOf(definition, ids)),
        key: stranger.keys.admin,
      });

      expect(JSON.stringify(response)).not.toMatch(OWNED);
    },
  );

  it('do not mix with ones of their own in one route', async () => {
    const { services, stranger, ids } = await arranged();
    const { document: own } = await createProject({ actor: ACTOR, name: 'own' }, stranger.id, services);
    const definition = HTTP_FUNCTIONS.find(({ name }) => name === 'get-snapshot')!;

    const response = await callDefinition(definition, services, {
      key: stranger.keys.admin,
      params: { projectId: own.id, snapshotId: ids.snapshotId },
    });

    expect(response.status).toBe(404);
  });
});
