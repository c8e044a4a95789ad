import { randomBytes } from 'node:crypto';
import { StartJob } from '../../../shared/contracts';
import { signReportLink } from '../../../shared/access';
import { startJob } from '../../../shared/jobs';
import { callFunction, type FunctionCall } from '../../support/call-function';
import { deliverAll } from '../../support/memory/deliver';
import { failing } from '../../support/memory/failing';
import { givenRun } from '../../support/memory/scenario';
import { givenTenant, type TenantWithKeys } from '../../support/memory/tenants';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';

let services: MemoryServices;
let tenant: TenantWithKeys;
beforeEach(async () => {
  services = memoryServices();
  tenant = await givenTenant(services);
});

const call = (name: string, wish: FunctionCall) => callFunction(name, services, { key: tenant.keys.admin, ...wish });

/** A project with a run, a job and a kept answer. */
async function givenProjectWithResults() {
  const run = await givenRun(services, { 'src/a.js': 'fine();\nFLAW();\n' }, tenant.id);
  await deliverAll(services);
  const { projectId, id: runId } = run;
  const asked = { projectId, task: 'fix' as const, request: StartJob.parse({ run_id: runId }) };
  const job = await startJob(asked, { tenantId: tenant.id, id: 'key' }, services);
  await deliverAll(services);
  const { items } = await services.findings.list({ tenantId: tenant.id, runId }, { limit: 1 });
  const finding = items[0]!.fingerprint;
  const token = await signReportLink({ tenantId: tenant.id, runId, format: 'html', expiresAt: 9e15 }, services);
  const idempotencyKey = randomBytes(8).toString('hex');
  const explain = { body: { run_id: runId, finding }, headers: { 'idempotency-key': idempotencyKey } };
  expect(await call('explain-code', explain)).toMatchObject({ status: 200 });
  return { projectId, runId, jobId: job.id, finding, token, explain };
}

describe('deleting a project over HTTP', () => {
  it('shows nothing of it from then on, however long the erasure takes', async () => {
    const { projectId, runId, jobId, finding, token, explain } = await givenProjectWithResults();
    const calls: [string, FunctionCall][] = [
      ['get-run', { params: { runId } }],
      ['list-findings', { params: { runId } }],
      ['get-report', { params: { runId, format: 'html' } }],
      ['create-report-link', { params: { runId }, body: {} }],
      ['open-report-link', { params: { token } }],
      ['cancel-run', { params: { runId } }],
      ['get-job', { params: { jobId } }],
      ['get-job-result', { params: { jobId, kind: 'json' } }],
      ['cancel-job', { params: { jobId } }],
      ['fix-code', { body: { run_id: runId, finding } }],
      ['explain-code', explain],
    ];
    const before = await Promise.all(calls.map(([name, wish]) => call(name, wish)));

    await call('delete-project', { params: { projectId } });

    expect(before.map(({ status }) => Number(status) < 300)).toEqual(calls.map(() => true));
    for (const [name, wish] of calls) {
      expect([name, (await call(name, wish)).status]).toEqual([name, 404]);
    }
  });

  it('erases the answers that were kept of it, too', async () => {
    const { projectId } = await givenProjectWithResults();
    await call('explain-code', {
      body: { text: 'let a;', language: 'javascript' },
      headers: { 'idempotency-key': 'of-no-project' },
    });
    expect(services.answers.names()).toHaveLength(2);

    await call('delete-project', { params: { projectId } });
    await deliverAll(services);

    expect(leftovers(services)).toEqual([]);
    expect(services.answers.names()).toHaveLength(1);
  });

  it('keeps no answer that comes when the project is gone', async () => {
    const { projectId, runId, finding } = await givenProjectWithResults();
    const { answers } = services;
    const slow = {
      ...services,
      answers: {
        ...answers,
        createIfAbsent: async (kept: Parameters<typeof answers.createIfAbsent>[0]) => {
          await call('delete-project', { params: { projectId } });
          await deliverAll(services);
          return answers.createIfAbsent(kept);
        },
      },
    };

    const response = await callFunction('explain-code', slow, {
      key: tenant.keys.admin,
      body: { run_id: runId, finding },
      headers: { 'idempotency-key': 'another-key' },
    });

    expect(response.status).toBe(404);
    expect(answers.names()).toEqual([]);
  });

  it('is done when the queue is out of reach: a timer asks for the erasure later', async () => {
    const { projectId } = await givenProjectWithResults();
    const alone = { ...services, queue: failing(services.queue, 'send', 2) };

    const response = await callFunction('delete-project', alone, { key: tenant.keys.admin, params: { projectId } });

    expect(response.status).toBe(204);
    expect(await services.projects.listErasing('9999')).toMatchObject([{ id: projectId }]);
  });
});
