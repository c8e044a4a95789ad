import { text } from 'node:stream/consumers';
import { AnalysisReport } from '../../../shared/findings';
import { planRun, startRun, type Run } from '../../../shared/runs';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { deliverAll } from '../../support/memory/deliver';
import {
  givenProject,
  givenRun,
  givenSnapshot,
  OTHER_TENANT,
  refOf,
  stored,
  TENANT,
} from '../../support/memory/scenario';

const SETTINGS = `
ignore: [legacy/]
suppressions:
  - { rules: [test/flaw], paths: ['src/**'], reason: known since the start }
gate:
  - { metric: findings, level: error, max: 0 }
`;
const TREE = {
  '.aurelis.yaml': SETTINGS,
  'src/a.js': 'FLAW();\n',
  'tool/b.py': 'FLAW()\n',
  'legacy/c.js': 'FLAW();\n',
};

async function reportOf(services: MemoryServices, run: Run): Promise<AnalysisReport> {
  const json = await services.artifacts.readReport(refOf(run), 'json');
  return AnalysisReport.parse(JSON.parse(await text(json!.content)));
}

/** Starts a run of a tree in the project of an earlier run. */
async function again(services: MemoryServices, first: Run, tree: Record<string, string>): Promise<Run> {
  const project = (await services.projects.find(first.tenantId, first.projectId))!.document;
  const snapshot = await givenSnapshot(services, project, tree);
  const request = { projectId: project.id, snapshot_id: snapshot.id, baseline_run_id: first.id };
  return startRun(request, first.tenantId, services);
}

describe('the settings of a repository', () => {
  it('count in every step of its run', async () => {
    const services = memoryServices();
    const run = await givenRun(services, TREE);

    await deliverAll(services);

    const report = await reportOf(services, run);
    expect(report.findings.map((one) => [one.path, one.suppression?.source])).toEqual([
      ['src/a.js', '.aurelis.yaml:4'],
      ['tool/b.py', undefined],
    ]);
    expect(report.skipped).toContainEqual({ path: 'legacy/', reason: 'ignored', detail: '.aurelis.yaml: legacy/' });
    expect(await stored(services, run)).toMatchObject({
      state: 'succeeded',
      summary: { findings: 1, suppressed: 1 },
      gate: { passed: false, source: '.aurelis.yaml' },
    });
  });

  it('fail the run with what is wrong with them', async () => {
    const services = memoryServices();
    const run = await givenRun(services, { ...TREE, '.aurelis.yaml': 'gaet: []\n' });

    await deliverAll(services);

    const { state, failure } = await stored(services, run);
    expect([state, failure?.code]).toEqual(['failed', 'VALIDATION_ERROR']);
    expect(failure?.message).toContain('gaet: line 1: is not a setting; did you mean gate?');
  });

  it('are the same when the run is planned twice', async () => {
    const services = memoryServices();
    const run = await givenRun(services, TREE);
    const failing = { ...services, runs: { ...services.runs, replace: () => Promise.reject(new Error('gone away')) } };
    await expect(planRun({ version: 1, ...refOf(run) }, failing)).rejects.toThrow('gone away');

    await deliverAll(services);

    expect(await stored(services, run)).toMatchObject({ state: 'succeeded', summary: { findings: 1, suppressed: 1 } });
  });

  it('come behind what the caller asks for', async () => {
    const services = memoryServices();
    const project = await givenProject(services);
    const snapshot = await givenSnapshot(services, project, { ...TREE, '.aurelis.yaml': 'kinds: [style]\n' });
    const request = { projectId: project.id, snapshot_id: snapshot.id, kinds: ['security' as const] };
    const run = await startRun(request, TENANT, services);

    await deliverAll(services);

    expect((await reportOf(services, run)).findings).toHaveLength(3);
  });
});

describe('a baseline run', () => {
  it('tells what is new since', async () => {
    const services = memoryServices();
    const first = await givenRun(services, { 'src/a.js': 'FLAW();\n', 'b.py': '' });
    await deliverAll(services);
    const now = { 'src/a.js': '\n\nFLAW();\n', 'src/b.js': 'x = FLAW;\n', 'b.py': '' };
    const second = await again(services, first, now);

    await deliverAll(services);

    const report = await reportOf(services, second);
    expect(report.findings.map((one) => [one.path, one.baselineState])).toEqual([
      ['src/a.js', 'unchanged'],
      ['src/b.js', 'new'],
    ]);
    expect(report.baseline).toMatchObject({ source: first.id, new: 1, unchanged: 1 });
    expect((await stored(services, second)).gate).toMatchObject({ passed: false, source: 'default' });
  });

  it('is unknown when it is of another project or tenant, or of nobody', async () => {
    const services = memoryServices();
    const own = await givenRun(services);
    const elsewhere = await givenRun(services);
    const foreign = await givenRun(services, undefined, OTHER_TENANT);
    await deliverAll(services);

    for (const id of [elsewhere.id, foreign.id, own.id.replace(/.$/u, 'x')]) {
      const request = { projectId: own.projectId, snapshot_id: own.snapshotId, baseline_run_id: id };
      await expect(startRun(request, TENANT, services)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('has to have succeeded', async () => {
    const services = memoryServices();
    const running = await givenRun(services);
    const request = { projectId: running.projectId, snapshot_id: running.snapshotId, baseline_run_id: running.id };

    await expect(startRun(request, TENANT, services)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  });

  it('fails the run when its report is gone', async () => {
    const services = memoryServices();
    const first = await givenRun(services, { 'src/a.js': 'FLAW();\n' });
    await deliverAll(services);
    const second = await again(services, first, { 'src/a.js': 'FLAW();\n' });
    await services.artifacts.erase(refOf(first));

    await deliverAll(services);

    expect(await stored(services, second)).toMatchObject({ state: 'failed', failure: { code: 'NOT_FOUND' } });
  });
});
