import { startModels, type ModelsEmulator } from '../../local/models';
import { ReportFormat, TaskName } from '../../shared/contracts';
import type { Api } from '../support/cloud/api';
import { zip } from '../support/cloud/hostile-archives';
import { endOf, searched } from '../support/cloud/tasks';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';
import { appearancesIn } from '../support/secrets/appearances-in';
import { PLANTED_TREE, UNREADABLE_SETTINGS, WRONG_SETTINGS } from '../support/secrets/planted-tree';
import { PERSONS, PLANTED, PLANTED_NAMES, SECRETS } from '../support/secrets/planted-values';

const EVERYTHING = [...PLANTED, ...PLANTED_NAMES];
const SECRET_ONLY = PLANTED.filter(({ secrecy }) => secrecy === 'secret');
const TASKS_OF_RUNS = ['explain', 'fix', 'document', 'test', 'refactor', 'review'];
const SENT_FILES = ['src/clients.js', 'src/store.py', 'src/Database.java'];

describe('secrets and personal data that stand in a repository', () => {
  let models: ModelsEmulator;
  let cloud: TestCloud;
  let api: Api & { key: string };
  let projectId: string;
  let runId: string;
  /** All that callers were answered, by what they asked. */
  const answered = new Map<string, string>();
  const patches: string[] = [];
  const messages: unknown[] = [];
  let parked: string;

  beforeAll(async () => {
    models = await startModels();
    const route = { provider: 'custom', url: `${models.url}/v1` };
    const routes = [
      { ...route, name: 'own', model: 'gpt-5.4-mini' },
      { ...route, name: 'own-embedding', model: 'text-embedding-3-small' },
    ];
    cloud = await startTestCloud({
      settings: { MODELS_ROUTES: JSON.stringify({ routes }) },
      observers: { serviceBus: ({ body }) => void messages.push(body) },
    });
    api = await cloud.createTenant();
    projectId = await api.createProject('shop');
    await analyze();
    await askForTasks();
    await runJobs();
    await search();
    await ask('GET', `/api/v1/usage?by=task,model`);
    parked = JSON.stringify((await cloud.operator.call('GET', '/api/v1/parked')).body);
    // Whoever stops sends the rest of the telemetry first.
    await cloud.host().stop();
  }, 300_000);
  afterAll(async () => {
    await cloud.stop();
    await models.close();
  });

  async function ask(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
    const answer = await api.call(method, path, body, headers);
    const name = `${method} ${path} ${answered.size}`;
    answered.set(name, typeof answer.body === 'string' ? eventsWithoutEdits(answer.body) : withoutEdits(answer.body));
    return answer;
  }

  async function analyze(): Promise<void> {
    for (const tree of [UNREADABLE_SETTINGS, WRONG_SETTINGS]) {
      const broken = await api.createProject('broken');
      const failed = await api.waitForEnd(await api.analyze(broken, await zip(tree)));
      expect(failed.state).toBe('failed');
      await ask('GET', `/api/v1/runs/${failed.id}`);
    }
    runId = await api.analyze(projectId, await zip(PLANTED_TREE));
    expect(await api.waitForEnd(runId)).toMatchObject({ state: 'succeeded' });
    await ask('GET', `/api/v1/runs/${runId}`);
    await ask('GET', `/api/v1/projects/${projectId}/analysis`);
    await ask('GET', `/api/v1/runs/${runId}/findings?limit=200&state=all`);
    for (const format of ReportFormat.options) await ask('GET', `/api/v1/runs/${runId}/reports/${format}`);
  }

  async function askForTasks(): Promise<void> {
    const findings = await api.listFindings(runId);
    expect(findings.length).toBeGreaterThan(20);
    const onePerFile = new Map(findings.map((finding) => [finding.path, finding])).values();
    for (const { fingerprint } of onePerFile) {
      await ask('POST', '/api/v1/explain', { run_id: runId, finding: fingerprint });
      await ask('POST', '/api/v1/fix', { run_id: runId, finding: fingerprint });
    }
    for (const path of SENT_FILES) {
      const files = [{ path, text: PLANTED_TREE[path] }];
      const instruction = `Use ${SECRETS.githubToken} and tell ${PERSONS.email}`;
      for (const task of TaskName.options) {
        await ask('POST', `/api/v1/${task}`, { files, instruction });
        await ask('POST', `/api/v1/${task}`, { files, offline: true, instruction });
        await ask('POST', `/api/v1/${task}`, { files, instruction, no_cache: true }, { accept: 'text/event-stream' });
      }
    }
  }

  async function runJobs(): Promise<void> {
    for (const [task, offline] of TASKS_OF_RUNS.flatMap((one) => [[one, false] as const, [one, true] as const])) {
      const started = await ask('POST', `/api/v1/projects/${projectId}/${task}`, { run_id: runId, offline });
      const job = await endOf(api, started.headers.get('location') ?? '');
      expect(job).toMatchObject({ state: 'succeeded' });
      await ask('GET', `/api/v1/jobs/${job.id}`);
      for (const kind of ['report', 'json']) await ask('GET', job.links![kind]!);
      const { body } = await api.call('GET', job.links!['patch']!);
      if (typeof body === 'string') patches.push(body);
    }
  }

  async function search(): Promise<void> {
    for (const query of ['token of the client', `where is ${SECRETS.githubToken} of ${PERSONS.email}`]) {
      const found = await searched(api, { project_id: projectId, query, limit: 50 });
      expect(found.mode).toBe('fused');
      answered.set(`search ${answered.size}`, JSON.stringify(found));
    }
  }

  it('would be seen in each of these forms', () => {
    const seen = (text: string): string[] => appearancesIn(text, EVERYTHING);
    const [token, key] = [SECRETS.githubToken, SECRETS.privateKey];
    const escaped = Array.from(token, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

    for (const text of [
      `"${token}"`,
      escaped,
      escaped.replaceAll('\\', '\\\\'),
      token.slice(0, 30),
      token.slice(-30),
      Buffer.from(`so ${token}.`).toString('base64'),
      Buffer.from(token).toString('hex'),
      Array.from(token, (letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
    ]) {
      expect(seen(text)).toEqual(['githubToken']);
    }
    expect(seen(key.split('\n')[2] ?? '')).toEqual(['privateKey']);
    expect(seen(encodeURIComponent(SECRETS.storageKey))).toEqual(['storageKey']);
    expect(seen('gh and nothing else')).toEqual([]);
  });

  it('reach no model, in whatever form', () => {
    const operations = new Set(models.received.map(({ operation }) => operation));
    const leaked = models.received.flatMap(({ operation, path, body }) =>
      appearancesIn(`${path}\n${body}`, EVERYTHING).map((name) => `${name}: ${operation}`),
    );

    expect([...operations].sort()).toEqual(['chat', 'embeddings']);
    expect(models.received.length).toBeGreaterThan(50);
    expect([...new Set(leaked)].sort()).toEqual([]);
  });

  it('stand in no log of the host', () => {
    const log = cloud.host().log();

    expect(log).toContain('Executed');
    expect(appearancesIn(log, EVERYTHING)).toEqual([]);
  });

  it('stand in no telemetry', () => {
    const items = cloud.parts.monitor.items();

    for (const type of ['request', 'dependency', 'customEvent', 'customMetric', 'exception']) {
      expect(items.map((item) => item.type)).toContain(type);
    }
    expect(appearancesIn(JSON.stringify(items), EVERYTHING)).toEqual([]);
  });

  it('stand in no message, and in no reason why one was parked', () => {
    expect(messages.length).toBeGreaterThan(20);
    expect(appearancesIn(`${parked}\n${JSON.stringify(messages)}`, EVERYTHING)).toEqual([]);
  });

  it('are not shown in findings, reports and answers where they are secrets', () => {
    const leaked = [...answered].flatMap(([name, text]) =>
      appearancesIn(text, SECRET_ONLY).map((value) => `${value}: ${name}`),
    );

    expect(leaked).toEqual([]);
  });

  it('are brought nowhere by a patch where they did not stand', () => {
    const files = patches.flatMap((patch) => patch.split(/^(?=--- )/m)).filter((text) => text !== '');
    const linesOf = (file: string, sign: string): string =>
      (file.match(new RegExp(`^[${sign}](?![${sign}]).*$`, 'gm')) ?? []).join('\n');
    const brought = files.flatMap((file) => {
      const before = appearancesIn(linesOf(file, '-'), SECRET_ONLY);
      return appearancesIn(linesOf(file, '+'), SECRET_ONLY).filter((name) => !before.includes(name));
    });

    expect(files.length).toBeGreaterThan(3);
    expect(brought).toEqual([]);
  });
});

/** An edit is put into the caller's own file: what it replaces is what stands there. */
const EDITING = new Set(['edits', 'changes']);

function withoutEdits(body: unknown): string {
  return JSON.stringify(body ?? '', (key, value: unknown) => (EDITING.has(key) ? undefined : value));
}

function eventsWithoutEdits(text: string): string {
  return text.replaceAll(/^data: (.*)$/gm, (_, data: string) => withoutEdits(JSON.parse(data)));
}
