import { z } from 'zod';
import { AnalysisReport } from '../../../shared/findings';
import { sampleReport } from '../../support/reports';
import {
  failure,
  KEY,
  PROJECT_ID,
  RUN_ID,
  runView,
  SNAPSHOT_ID,
  startFakeService,
  success,
  type Asked,
  type FakeService,
  type Reply,
} from './support/fake-service';
import { makeTree } from './support/make-tree';
import { runAurelis, startAurelis, type Outcome } from './support/run-aurelis';
import { startSilentServer } from './support/silent-server';

const tree = makeTree({ 'a.js': 'export const a = 1;\n' });
const GET_RUN = `GET /api/v1/runs/${RUN_ID}`;
const START = `POST /api/v1/projects/${PROJECT_ID}/analyze`;
const UPLOAD = `POST /api/v1/projects/${PROJECT_ID}/snapshots`;

let service: FakeService;

afterEach(() => service.stop());

/** Answers one request in a way of its own; `count` is how often it was asked for by then. */
function on(request: string, reply: (count: number) => Reply | undefined) {
  return ({ method, path }: Asked, count: number): Reply | undefined =>
    `${method} ${path}` === request ? reply(count) : undefined;
}

function analyze(args: string[] = [], env: Record<string, string> = {}): Promise<Outcome> {
  return runAurelis(['analyze', tree, ...args], { env: { AURELIS_URL: service.url, AURELIS_API_KEY: KEY, ...env } });
}

function askedFor(request: string): Asked[] {
  return service.asked.filter(({ method, path }) => `${method} ${path}` === request);
}

it('uploads, starts, follows and prints the report with its links', async () => {
  const states = ['accepted', 'planned', 'running', 'running', 'succeeded'] as const;
  service = await startFakeService(
    on(GET_RUN, (count) => success(runView({ state: states[count - 1] ?? 'succeeded' }))),
  );

  const { code, stdout, stderr } = await analyze([
    '--format',
    'json',
    '--kinds',
    'security',
    '--disable-rules',
    'my/rule',
  ]);

  expect(AnalysisReport.parse(JSON.parse(stdout))).toEqual(sampleReport());
  expect(stderr.split('\n')).toEqual([
    'Uploading',
    `Run ${RUN_ID} accepted.`,
    'Run planned',
    'Run running',
    'Run succeeded',
    expect.stringMatching(/^\d+ findings .* left out\.$/),
    expect.stringMatching(/^warning: not everything was analysed in full \(1 path\):$/),
    '  "src/generated/huge.js": not finished within its time limit (stopped after 10 s)',
    `Run: ${service.url}/api/v1/runs/${RUN_ID}`,
    'HTML report: http://127.0.0.1/shared/token',
    '',
  ]);
  expect(code).toBe(1);
  expect(JSON.parse(askedFor(START)[0]!.body.toString())).toEqual({
    snapshot_id: SNAPSHOT_ID,
    kinds: ['security'],
    disabled_rules: ['my/rule'],
  });
  expect(askedFor(UPLOAD)[0]!.body.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  expect(new Set(service.asked.map(({ headers }) => headers.authorization))).toEqual(new Set([`Bearer ${KEY}`]));
});

it('prints no progress when none is wanted, but what is needed to look later', async () => {
  service = await startFakeService();

  const { stderr } = await analyze(['--no-progress', '--fail-on', 'never']);

  expect(stderr).toMatch(new RegExp(`^Run ${RUN_ID} accepted\\.\nwarning: [^]*Run: .*\nHTML report: .*\n$`));
});

it('gives a script the run as one line of JSON and does not wait for it', async () => {
  service = await startFakeService();

  const { code, stdout } = await analyze(['--detach', '--json']);

  expect(JSON.parse(stdout)).toEqual({
    run_id: RUN_ID,
    project_id: PROJECT_ID,
    snapshot_id: SNAPSHOT_ID,
    state: 'accepted',
    url: `${service.url}/api/v1/runs/${RUN_ID}`,
  });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(askedFor(GET_RUN)).toEqual([]);
  expect(code).toBe(0);
});

it('finds its project on a later page, and keeps the path of the address', async () => {
  const project = { id: PROJECT_ID, name: 'shop', description: '', created_at: TIME, updated_at: TIME };
  const pages: Record<string, Reply> = {
    '/gateway/api/v1/projects?limit=200': success({ items: [], next_cursor: 'a+b' }),
    '/gateway/api/v1/projects?limit=200&cursor=a%2Bb': success({ items: [project], next_cursor: null }),
  };
  const forbidden = failure(403, 'FORBIDDEN', 'The role viewer lacks the permission snapshot:write.');
  service = await startFakeService(({ path }) => pages[path] ?? forbidden);

  const { code, stderr } = await analyze(['--project', 'shop', '--url', `${service.url}/gateway/`]);

  expect(stderr).toContain('aurelis: The role viewer lacks the permission snapshot:write.\n');
  expect(service.asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
  expect(code).toBe(2);
});

it('makes no project of an id that does not exist', async () => {
  service = await startFakeService();

  const { code, stderr } = await analyze(['--project', PROJECT_ID]);

  expect(stderr).toBe(`aurelis: There is no project ${PROJECT_ID}.\n`);
  expect(service.asked).toHaveLength(1);
  expect(code).toBe(2);
});

describe('when the service is busy', () => {
  it('waits as long as it is asked to, says so, and means the same run', async () => {
    const busy = failure(429, 'RATE_LIMITED', '4 runs are in progress already.', { 'retry-after': '0' });
    service = await startFakeService(on(START, (count) => (count <= 2 ? busy : undefined)));

    const { code, stderr } = await analyze();

    expect(stderr.split('4 runs are in progress already. Trying again for up to 300 s.')).toHaveLength(2);
    expect(askedFor(START)).toHaveLength(3);
    expect(new Set(askedFor(START).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(code).toBe(1);
  });

  it('uploads the archive once more, whole, where that was refused', async () => {
    const busy = failure(429, 'RATE_LIMITED', 'Too many uploads.', { 'retry-after': '0' });
    service = await startFakeService(on(UPLOAD, (count) => (count === 1 ? busy : undefined)));

    const { code } = await analyze();

    const [first, second] = askedFor(UPLOAD);
    expect(second!.body).toEqual(first!.body);
    expect(code).toBe(1);
  });

  it('waits while following, too', async () => {
    const busy = failure(429, 'RATE_LIMITED', 'Too many requests.', { 'retry-after': '0' });
    service = await startFakeService(on(GET_RUN, (count) => (count === 1 ? busy : undefined)));

    const { code, stderr } = await analyze();

    expect(stderr).toContain('Too many requests. Trying again');
    expect(code).toBe(1);
  });

  it('gives up where it is asked to wait longer than it may', async () => {
    service = await startFakeService(
      on(START, () => failure(429, 'RATE_LIMITED', 'Come back tomorrow.', { 'retry-after': '86400' })),
    );

    const { code, stderr } = await analyze(['--patience', '5']);

    expect(stderr).toMatch(/aurelis: Come back tomorrow\.\n$/);
    expect(askedFor(START)).toHaveLength(1);
    expect(code).toBe(70);
  });

  it('does not wait for a quota that waiting does not mend', async () => {
    service = await startFakeService(on(START, () => failure(429, 'QUOTA_EXCEEDED', 'The month is used up.')));

    const { code, stderr } = await analyze();

    expect(stderr).toMatch(/aurelis: The month is used up\.\n$/);
    expect(code).toBe(70);
  });
});

describe('when the service fails', () => {
  it('goes on once it is back, having said that it was gone', async () => {
    service = await startFakeService(on(GET_RUN, () => success(runView({ state: 'running' }))));
    const port = Number(new URL(service.url).port);
    const aurelis = startAurelis(['analyze', tree, '--key', KEY, '--url', service.url]);
    await aurelis.says(/Run running/);

    await service.stop();
    await aurelis.says(/There is no answer from .*: connection refused\..* Trying again for up to 300 s\./);
    service = await startFakeService(undefined, port);

    expect((await aurelis.ended).code).toBe(1);
  });

  it('says how to look later when it stays away', async () => {
    service = await startFakeService(on(GET_RUN, () => failure(503, 'UPSTREAM_UNAVAILABLE', 'The store is away.')));

    const { code, stdout, stderr } = await analyze(['--patience', '1']);

    expect(stderr).toMatch(
      new RegExp(
        `aurelis: The store is away\\. \\(request request-1\\)\nRun ${RUN_ID} goes on .*: aurelis report ${RUN_ID}\n$`,
      ),
    );
    expect(stdout).toBe('');
    expect(code).toBe(70);
  });

  it('does not wait for a service that was never there', async () => {
    service = await startFakeService();
    await service.stop();

    const { code, stderr } = await analyze();

    expect(stderr).toBe(
      `aurelis: There is no answer from ${service.url}: connection refused. Is the service running, and the address right?\n`,
    );
    expect(code).toBe(70);
  });

  it('does not wait for ever for one that never answers', async () => {
    service = await startFakeService();
    const silent = await startSilentServer();

    const { code, stderr } = await analyze(['--url', silent.url, '--patience', '0']);
    silent.stop();

    expect(stderr).toMatch(/^aurelis: There is no answer from .*: it is reached, but stays silent\./);
    expect(code).toBe(70);
  });

  it('says when the address belongs to something else', async () => {
    service = await startFakeService(() => ({ status: 200, body: '<html>Hello</html>' }));

    const { code, stderr } = await analyze();

    expect(stderr).toMatch(/^aurelis: The answer of .* cannot be understood: it is not an Aurelis service/);
    expect(code).toBe(70);
  });

  it.each<[number, Reply, RegExp]>([
    [2, failure(401, 'UNAUTHENTICATED', 'The API key is not valid.'), /^aurelis: The API key is not valid\.\n$/],
    [2, failure(403, 'FORBIDDEN', 'The role viewer may not.'), /^aurelis: The role viewer may not\.\n$/],
    [2, { status: 404, body: 'nothing here' }, /^aurelis: .* answered 404, and not as Aurelis does\.\n$/],
    [70, failure(500, 'INTERNAL', 'It broke.'), /^aurelis: It broke\. \(request request-1\)\n$/],
    [70, { status: 502, body: 'Bad gateway' }, /^aurelis: .* answered 502, and not as Aurelis does\.\n$/],
  ])('ends with %d for the first answer %j', async (expected, reply, message) => {
    service = await startFakeService(() => reply);

    const { code, stderr } = await analyze();

    expect(stderr).toMatch(message);
    expect(service.asked).toHaveLength(1);
    expect(code).toBe(expected);
  });
});

describe('when there is no result', () => {
  it.each<[number, string, RunViewOverrides, string]>([
    [70, 'was cancelled', { state: 'cancelled' }, `Run ${RUN_ID} was cancelled, so there is no report.`],
    [
      2,
      'had a bad archive',
      { state: 'failed', failure: { code: 'VALIDATION_ERROR', message: 'The archive is damaged.' } },
      `Run ${RUN_ID} failed: The archive is damaged.`,
    ],
    [
      70,
      'failed in the service',
      { state: 'failed', failure: { code: 'INTERNAL', message: 'It was tried too often.' } },
      `Run ${RUN_ID} failed: It was tried too often.`,
    ],
  ])('ends with %d for a run that %s', async (expected, _name, view, message) => {
    service = await startFakeService(on(GET_RUN, () => success(runView(view))));

    const { code, stdout, stderr } = await analyze(['--fail-on', 'never']);

    expect(stderr).toContain(`aurelis: ${message}\n`);
    expect(stdout).toBe('');
    expect(code).toBe(expected);
  });

  it('sends nothing of a directory that cannot be packed', async () => {
    service = await startFakeService();
    const deep = makeTree({ [`${'d/'.repeat(70)}a.js`]: 'export const a = 1;\n' });

    const { code, stderr } = await runAurelis(['analyze', deep, '--key', KEY, '--url', service.url]);

    expect(stderr).toMatch(/aurelis: The path .* is too long or too deep\.\n$/);
    expect(askedFor(START)).toEqual([]);
    expect(code).toBe(2);
  });
});

it('prints the report even where no link can be made', async () => {
  service = await startFakeService(
    on(`POST /api/v1/runs/${RUN_ID}/links`, () => failure(403, 'FORBIDDEN', 'No links.')),
  );

  const { code, stdout, stderr } = await analyze(['--format', 'sarif']);

  expect(z.object({ runs: z.array(z.unknown()).length(1) }).safeParse(JSON.parse(stdout)).success).toBe(true);
  expect(stderr).toContain('warning: there is no link to the HTML report: No links.\n');
  expect(code).toBe(1);
});

it('prints the report of a run that was started earlier', async () => {
  service = await startFakeService();

  const { code, stdout } = await runAurelis(['report', RUN_ID, '--url', service.url, '--key', KEY, '--format', 'json']);

  expect(AnalysisReport.parse(JSON.parse(stdout))).toEqual(sampleReport());
  expect(service.asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
  expect(code).toBe(1);
});

type RunViewOverrides = Parameters<typeof runView>[0];

const TIME = '2026-01-02T03:04:05.000Z';
