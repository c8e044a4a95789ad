import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startModels, type ModelsEmulator } from '../../../local/models';
import { JobView, TaskAnswerView } from '../../../shared/contracts';
import type { Api } from '../../support/cloud/api';
import { findingOf, givenRun, TREE, type Given } from '../../support/cloud/tasks';
import { startTestCloud, type TestCloud } from '../../support/cloud/test-cloud';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const NO_JOB = 'job_00000000000000000000000000';

let models: ModelsEmulator;
let cloud: TestCloud;
let api: Api & { key: string };
let given: Given;
let folder: string;

beforeAll(async () => {
  models = await startModels();
  const routes = [{ name: 'own', provider: 'custom', url: `${models.url}/v1`, model: 'gpt-5.4-mini' }];
  cloud = await startTestCloud({ settings: { MODELS_ROUTES: JSON.stringify({ routes }) } });
  api = await cloud.createTenant();
  given = await givenRun(api);
}, 120_000);
afterAll(async () => {
  await cloud.stop();
  await models.close();
});
beforeEach(() => {
  folder = makeTree(TREE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const there = (...args: string[]) =>
  runAurelis(args, { cwd: folder, env: { AURELIS_URL: cloud.host().url, AURELIS_API_KEY: api.key } });
const jobOf = (stdout: string): JobView => JobView.parse(JSON.parse(stdout));

describe('a job from the command line', () => {
  it('is started, followed to its end, and gives a patch that applies', async () => {
    const started = await there('job', 'start', 'fix', '--run', given.runId, '--offline', '--wait', '--json');
    const job = jobOf(started.stdout);
    const patch = await there('job', 'result', job.id, '--format', 'patch', '--output', 'fix.patch');
    execFileSync('git', ['apply', 'fix.patch'], { cwd: folder });

    expect(started).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Job job_\w+ accepted\./) as string });
    expect(job).toMatchObject({ task: 'fix', state: 'succeeded' });
    expect(patch).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(folder, 'app/main.py'), 'utf8')).not.toContain('import os');
  });

  it('is left to itself, and looked at later', async () => {
    const started = await there('job', 'start', 'document', '--run', given.runId, '--path', 'web/**', '--offline');
    const [, id = ''] = /^(job_\w+) {2}document {2}accepted\n$/.exec(started.stdout) ?? [];
    const status = await there('job', 'status', id, '--wait');
    const report = await there('job', 'result', id);

    expect(status).toMatchObject({ code: 0, stdout: `${id}  document  succeeded\n` });
    expect(status.stderr).toContain('1 of 1 parts done, 0.0000 USD.');
    expect(status.stderr).toContain(`aurelis job result ${id}`);
    expect(report.stdout).toMatch(new RegExp(`^# document · ${id}\n[^]*web/user`));
  });

  it('says that there is no result yet of one under way, and none of one that was cancelled', async () => {
    models.script({ hold: true, times: 'always' });
    const started = await there('job', 'start', 'explain', '--run', given.runId, '--json');
    const { id } = jobOf(started.stdout);
    await models.until((received) => received.length > 0);

    const early = await there('job', 'result', id);
    const cancelled = await there('job', 'cancel', id);
    const late = await there('job', 'result', id);
    models.release();

    expect(early).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/is (?:planned|running).* --wait/) as string,
    });
    expect(cancelled).toMatchObject({ code: 0, stdout: `${id}  explain  cancelled\n` });
    expect(late).toMatchObject({ code: 70, stdout: '', stderr: expect.stringContaining('was cancelled') as string });
  });

  it.each([
    [['start', 'fix', '--run', 'run_00000000000000000000000000'], 'There is no such run'],
    [['start', 'sing', '--run', 'run_1'], 'Allowed choices are explain, fix'],
    [['start', 'fix'], "required option '--run <run>' not specified"],
    [['start', 'fix', '--run', 'run_1', '--max-cost', '0'], 'an amount above 0'],
    [['start', 'fix', '--run', 'run_1', '--max-parts', 'all'], 'a whole number above 0'],
    [['status', NO_JOB], 'There is no such job'],
    [['status', 'job/../../x'], 'not valid'],
    [['result', NO_JOB, '--output', 'nowhere/report.md'], 'cannot be written'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await there('job', ...args);

    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe('a fix of a finding of a run', () => {
  const unused = () => ['--run', given.runId, '--finding', findingOf(given, 'ruff/F401').fingerprint];

  it('is shown as what stands there before and after', async () => {
    const { code, stdout, stderr } = await there('fix', ...unused());

    expect(code).toBe(0);
    expect(stdout).toContain('app/main.py\n<<<<<<< before\n');
    expect(stderr).toContain('ruff/F401 verified: applied and analysed again');
    expect(stderr).toContain('Name the directory');
  });

  it('is applied where the source is, and only where it is what the run has seen', async () => {
    const shown = await there('fix', '.', ...unused());
    expect(shown.stdout).toContain('--- a/app/main.py');
    expect(readFileSync(join(folder, 'app/main.py'), 'utf8')).toBe(TREE['app/main.py']);

    const applied = await there('fix', '.', ...unused(), '--apply', '--backup', 'before');
    expect(applied.stderr).toContain('Changed app/main.py.');
    expect(readFileSync(join(folder, 'app/main.py'), 'utf8')).not.toContain('import os');
    expect(readFileSync(join(folder, 'before/app/main.py'), 'utf8')).toBe(TREE['app/main.py']);

    writeFileSync(join(folder, 'app/main.py'), 'print(1)\n');
    const changed = await there('fix', '.', ...unused(), '--apply');
    expect(changed).toMatchObject({ code: 2, stderr: expect.stringContaining('unchanged since') as string });
  });

  it('answers scripts as JSON', async () => {
    const { stdout } = await there('fix', ...unused(), '--json', '--offline');

    expect(TaskAnswerView.parse(JSON.parse(stdout))).toMatchObject({ task: 'fix', provider: 'rules' });
  });

  it.each([
    [['--run', 'run_1'], 'go together'],
    [['--run', 'run_1', '--finding', 'x', '--apply'], 'Name the directory'],
    [['--run', 'run_1', '--finding', 'x', '--rules', 'ruff/F401'], 'do not go with --run'],
    [[], 'Name the directory to mend'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await there('fix', ...args);

    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
