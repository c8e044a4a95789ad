import { BlobServiceClient } from '@azure/storage-blob';
import { z } from 'zod';
import { AuditEntryView, ErasureView, ParkedMessageView, ProjectView, ReplayedView } from '../../../shared/contracts';
import { zip } from '../../support/cloud/hostile-archives';
import { startTestCloud, type TestCloud } from '../../support/cloud/test-cloud';
import { runAurelis } from './support/run-aurelis';

const NOBODY = 'prj_00000000000000000000000000';

let cloud: TestCloud;
let env: Record<string, string>;

beforeAll(async () => {
  cloud = await startTestCloud();
  env = { AURELIS_URL: cloud.host().url, AURELIS_API_KEY: cloud.operatorKey };
});

afterAll(() => cloud.stop());

it('shows the operator what is parked, and puts it back', async () => {
  const waitForParked = (count: number) =>
    cloud.parts.monitor.waitFor((item) => JSON.stringify(item).includes('message.parked'), 30_000, count);
  const uploads = BlobServiceClient.fromConnectionString(cloud.parts.blob.connectionString).getContainerClient(
    'uploads',
  );
  await uploads.getBlockBlobClient(`${NOBODY}/x.zip`).uploadData(await zip({ 'a.js': '' }));
  await waitForParked(1);

  const listed = await runAurelis(['admin', 'parked', '--json'], { env });
  const [parked] = z.array(ParkedMessageView).parse(JSON.parse(listed.stdout));
  const replayed = await runAurelis(['admin', 'replay', parked!.id, '--json'], { env });
  await waitForParked(2);
  const again = await runAurelis(['admin', 'parked'], { env });

  expect(parked).toMatchObject({ queue: 'blob-uploaded' });
  expect(parked?.reason).toContain('there is no such project');
  expect(z.array(ReplayedView).parse(JSON.parse(replayed.stdout))).toMatchObject([{ id: parked!.id, outcome: 'sent' }]);
  expect(replayed.code).toBe(0);
  // It is as broken as before, so it is parked again, as a message of its own.
  expect(again.stdout).toContain('blob-uploaded');
  expect(again.stdout).not.toContain(parked!.id);
});

it('prints the audit log of whoever asks', async () => {
  const { key } = await cloud.createTenant();
  const run = (AURELIS_API_KEY: string, ...options: string[]) =>
    runAurelis(['admin', 'audit', ...options], { env: { ...env, AURELIS_API_KEY } });
  await cloud.parts.monitor.waitFor((item) => JSON.stringify(item).includes('audit.recorded'), 30_000);

  const own = await run(key, '--json', '--type', 'user.acted');
  const operators = await run(cloud.operatorKey);
  const wrong = await run(key, '--from', 'yesterday');

  expect(z.array(AuditEntryView).parse(JSON.parse(own.stdout))).toMatchObject([
    { event: { data: { actor: 'operator', action: 'tenant.created' } } },
  ]);
  expect(operators.stdout).toContain('messages.replayed');
  expect(operators.stdout).not.toContain('tenant.created');
  expect(wrong.code).toBe(2);
});

it('ends with 1 when a message that was named is not there', async () => {
  const { code, stderr } = await runAurelis(['admin', 'replay', 'prk_00000000000000000000000000'], { env });

  expect(stderr).toContain('prk_00000000000000000000000000 is not parked');
  expect(code).toBe(1);
});

it('lets in nobody but the operator', async () => {
  const { key } = await cloud.createTenant();

  const { code, stderr } = await runAurelis(['admin', 'parked'], { env: { ...env, AURELIS_API_KEY: key } });

  expect(stderr).toContain('message:replay');
  expect(code).toBe(2);
});

describe('projects', () => {
  let run: (...parameters: string[]) => ReturnType<typeof runAurelis>;
  beforeAll(async () => {
    const { key } = await cloud.createTenant();
    run = (...parameters) => runAurelis(['projects', ...parameters], { env: { ...env, AURELIS_API_KEY: key } });
  });

  it('are made, found by name or id, changed in what is named, and listed', async () => {
    const none = await run('list');
    const made = await run('create', 'shop', '--description', 'sells', '--retention-days', '90', '--json');
    const { id } = ProjectView.parse(JSON.parse(made.stdout));
    const renamed = await run('update', 'shop', '--name', 'store');
    const kept = await run('update', id, '--retention-days', 'never', '--json');
    const listed = await run('list');

    expect(none).toMatchObject({ code: 0, stdout: '' });
    expect(none.stderr).toContain('There are no projects yet.');
    expect(renamed.stdout).toMatch(/^store\n[^]*description {7}sells\n[^]*results are kept {2}90 days\n/);
    expect(ProjectView.parse(JSON.parse(kept.stdout))).toMatchObject({
      name: 'store',
      description: 'sells',
      retention_days: null,
    });
    expect(listed.stdout).toMatch(new RegExp(`^${id} {2}\\d{4}-\\d\\d-\\d\\d {2}store\\n$`));
  });

  it('are deleted by whoever says so, with a certificate in the end', async () => {
    const { id } = ProjectView.parse(JSON.parse((await run('create', 'old', '--json')).stdout));

    const asked = await run('delete', 'old');
    const still = await run('show', 'old');
    const gone = await run('delete', id, '--yes');
    const lost = await run('show', 'old');
    await cloud.parts.monitor.waitFor((item) => {
      const text = JSON.stringify(item);
      return text.includes('project.erased') && text.includes(id);
    }, 30_000);
    const certificates = z.array(ErasureView).parse(JSON.parse((await run('erasures', '--json')).stdout));

    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain('Add --yes to do it.');
    expect(still.stdout).toMatch(/^old\n/);
    expect(gone).toMatchObject({ code: 0, stdout: '' });
    expect(lost).toMatchObject({ code: 2, stdout: '' });
    expect(lost.stderr).toContain('There is no project old.');
    expect(certificates).toMatchObject([{ project_id: id, held: { runs: 0, jobs: 0, snapshots: 0 } }]);
  });

  it.each([
    [['update', 'shop'], 'Say what is to be changed'],
    [['create', 'shop', '--retention-days', 'soon'], 'It must be a number of days, or never.'],
    [['create', 'shop', '--retention-days', '99999'], 'retention_days'],
  ])('are not changed by %j', async (parameters, message) => {
    const { code, stderr, stdout } = await run(...parameters);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
