import { FindingView, page, RuleTriageView, RunView, successEnvelope, TriageView } from '../../../shared/contracts';
import { z } from 'zod';
import { callFunction } from '../../support/call-function';
import { deliverAll } from '../../support/memory/deliver';
import { deleteAndErase } from '../../support/memory/erase-deleted';
import { TWO_BATCHES } from '../../support/memory/scenario';
import { givenTenant } from '../../support/memory/tenants';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { tarGzOfTree, type Tree } from '../../shared/source/support/build-archives';

let services: MemoryServices;
let tenantId: string;
let keys: { viewer: string; developer: string; admin: string };
let projectId: string;
let runId: string;
let findings: FindingView[];

beforeEach(async () => {
  services = memoryServices();
  ({ id: tenantId, keys } = await givenTenant(services));
  projectId = await newProject();
  runId = await analyse(TWO_BATCHES);
  findings = await findingsOf(runId);
});

async function newProject(): Promise<string> {
  const created = await callFunction('create-project', services, { key: keys.admin, body: { name: 'shop' } });
  return (created.jsonBody as { data: { id: string } }).data.id;
}

async function analyse(tree: Tree): Promise<string> {
  const upload = { key: keys.developer, params: { projectId }, body: await tarGzOfTree(tree) };
  const stored = await callFunction('upload-snapshot', services, upload);
  const snapshotId = (stored.jsonBody as { data: { id: string } }).data.id;
  const body = { snapshot_id: snapshotId };
  const started = await callFunction('analyze-project', services, { key: keys.developer, params: { projectId }, body });
  await deliverAll(services);
  services.clock.advance(1000);
  return (started.jsonBody as { data: { id: string } }).data.id;
}

async function findingsOf(run: string, state = 'active'): Promise<FindingView[]> {
  const call = { key: keys.viewer, params: { runId: run }, query: { state } };
  const listed = await callFunction('list-findings', services, call);
  return successEnvelope(page(FindingView)).parse(listed.jsonBody).data.items;
}

function decide(fingerprint: string, body: object, key = keys.developer, project = projectId) {
  const request = { run_id: runId, ...body };
  return callFunction('decide-finding', services, { key, params: { projectId: project, fingerprint }, body: request });
}

const MISTAKEN = { verdict: 'false-positive', reason: 'It is quoted before.' };

async function listed(query: Record<string, string> = {}): Promise<TriageView[]> {
  const answered = await callFunction('list-triage', services, { key: keys.viewer, params: { projectId }, query });
  return successEnvelope(page(TriageView)).parse(answered.jsonBody).data.items;
}

it('suppresses the finding from the next run on, wherever it stands then, and leaves reports as they are', async () => {
  const [first, second] = findings;
  const decided = await decide(first!.fingerprint, MISTAKEN);
  const moved = await analyse({ ...TWO_BATCHES, 'src/a.js': '// A line before.\nfine();\nFLAW();\n' });

  expect(decided.status ?? 200).toBe(200);
  expect((await findingsOf(runId)).length).toBe(2);
  expect((await findingsOf(moved)).map(({ fingerprint }) => fingerprint)).toEqual([second!.fingerprint]);
  const [suppressed] = await findingsOf(moved, 'suppressed');
  expect(suppressed).toMatchObject({
    fingerprint: first!.fingerprint,
    region: { start_line: 3 },
    suppression: {
      kind: 'triage',
      reason: 'It is quoted before.',
      source: expect.stringMatching(/^false-positive, by key_/) as string,
    },
  });
  const report = await callFunction('get-run', services, { key: keys.viewer, params: { runId: moved } });
  expect(successEnvelope(RunView).parse(report.jsonBody).data.summary).toMatchObject({ findings: 1, suppressed: 1 });
});

it('counts again when it is taken back, or its last day is over', async () => {
  const [first, second] = findings.map(({ fingerprint }) => fingerprint);
  const today = services.clock.now().toISOString().slice(0, 10);
  await decide(first!, MISTAKEN);
  await decide(second!, { verdict: 'accepted', reason: 'Until it is replaced.', until: today });
  const before = await findingsOf(await analyse(TWO_BATCHES));

  await callFunction('withdraw-decision', services, {
    key: keys.developer,
    params: { projectId, fingerprint: first! },
  });
  services.clock.advance(24 * 3_600_000);
  const after = await findingsOf(await analyse(TWO_BATCHES));

  expect(before).toEqual([]);
  expect(after.map(({ fingerprint }) => fingerprint)).toEqual([first, second]);
  expect(await listed()).toMatchObject([{ fingerprint: second, until: today, is_expired: true }]);
});

it('keeps one that is confirmed as it is, and gives way to what the repository says itself', async () => {
  const [first, second] = findings.map(({ fingerprint }) => fingerprint);
  await decide(first!, { verdict: 'confirmed' });
  await decide(second!, MISTAKEN);
  const rules = 'suppressions:\n  - rules: [test/flaw]\n    paths: [tool/**]\n    reason: Ours.\n';
  const run = await analyse({ ...TWO_BATCHES, '.aurelis.yaml': rules });

  expect((await findingsOf(run)).map(({ fingerprint }) => fingerprint)).toContain(first);
  const [suppressed] = await findingsOf(run, 'suppressed');
  expect(suppressed?.suppression).toMatchObject({ kind: 'external', reason: 'Ours.' });
});

it('lists decisions, newest first and by verdict, and counts them by rule', async () => {
  const [first, second] = findings.map(({ fingerprint }) => fingerprint);
  await decide(first!, MISTAKEN);
  services.clock.advance(1000);
  await decide(second!, { verdict: 'confirmed' });

  expect((await listed()).map(({ fingerprint }) => fingerprint)).toEqual([second, first]);
  expect(await listed({ verdict: 'false-positive' })).toMatchObject([
    {
      fingerprint: first,
      rule_id: 'test/flaw',
      path: 'src/a.js',
      level: 'error',
      reason: MISTAKEN.reason,
      until: null,
    },
  ]);
  const sums = await callFunction('sum-triage', services, { key: keys.viewer, params: { projectId } });
  const { items } = successEnvelope(z.strictObject({ items: z.array(RuleTriageView) })).parse(sums.jsonBody).data;
  expect(items).toEqual([{ rule_id: 'test/flaw', confirmed: 1, false_positive: 1, accepted: 0 }]);
});

it.each([
  [{ verdict: 'false-positive' }, 400, 'reason'],
  [{ verdict: 'accepted', reason: '   ' }, 400, 'reason'],
  [{ verdict: 'confirmed', until: '2031-01-01' }, 400, 'until'],
  [{ ...MISTAKEN, until: '1999-01-01' }, 400, 'until'],
  [{ ...MISTAKEN, until: 'soon' }, 400, 'until'],
  [{ ...MISTAKEN, verdict: 'wrong' }, 400, 'verdict'],
  [{ ...MISTAKEN, reason: 'x'.repeat(2001) }, 400, 'reason'],
  [{ ...MISTAKEN, run_id: 'run_00000000000000000000000900' }, 404, undefined],
])('refuses %j', async (body, status, field) => {
  const answered = await decide(findings[0]!.fingerprint, body);

  expect(answered.status).toBe(status);
  expect(JSON.stringify(answered.jsonBody)).toContain(field ?? 'no such run with such a finding');
  expect(services.triage.names()).toEqual([]);
});

it('knows no finding of another project, and lets nobody decide who may only read', async () => {
  const { fingerprint } = findings[0]!;
  const other = await newProject();

  expect((await decide(fingerprint, MISTAKEN, keys.developer, other)).status).toBe(404);
  expect((await decide(fingerprint, MISTAKEN, keys.viewer)).status).toBe(403);
  expect((await decide('0'.repeat(64), MISTAKEN)).status).toBe(404);
  const withdrawn = { key: keys.developer, params: { projectId, fingerprint } };
  expect((await callFunction('withdraw-decision', services, withdrawn)).status).toBe(404);
  expect(services.triage.names()).toEqual([]);
});

it('is written down in the audit log, and erased with its project', async () => {
  const { fingerprint } = findings[0]!;
  await decide(fingerprint, MISTAKEN);
  services.clock.advance(1);
  await decide(fingerprint, MISTAKEN);
  await decide(fingerprint, { verdict: 'confirmed' });
  await callFunction('withdraw-decision', services, { key: keys.developer, params: { projectId, fingerprint } });
  services.clock.advance(1);
  await decide(fingerprint, MISTAKEN);
  await deliverAll(services);

  const log = [...services.audit.segments().values()].join('');
  const changes = [...log.matchAll(/"change":"(\w+)","subject":\{"kind":"finding"/g)].map(([, change]) => change);
  expect(changes).toEqual(['created', 'updated', 'deleted', 'created']);
  expect(log).not.toContain('quoted');

  await deleteAndErase(services, projectId, tenantId);
  expect(services.triage.names()).toEqual([]);
});
