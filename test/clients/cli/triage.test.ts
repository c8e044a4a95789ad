import { failure, PROJECT_ID, RUN_ID, startFakeService, success, type FakeService } from './support/fake-service';
import { runAurelis } from './support/run-aurelis';

const TIME = '2026-01-02T03:04:05.000Z';
const SHOP = {
  id: PROJECT_ID,
  name: 'shop',
  description: '',
  retention_days: null,
  created_at: TIME,
  updated_at: TIME,
};
const ONE = `3f9c2a1b${'0'.repeat(56)}`;
const OTHER = `3f9c2a1c${'1'.repeat(56)}`;
const DECISION = {
  fingerprint: ONE,
  verdict: 'false-positive',
  reason: 'Quoted before.',
  until: '2026-01-31',
  is_expired: true,
  rule_id: 'php/sql-from-variables',
  path: 'src/a.php',
  level: 'error',
  decided_by: 'key_01k9zv3n6cw0f6gq0y9r4b7x2m',
  decided_at: TIME,
};
const region = { start_line: 1, start_column: 1, end_line: 1, end_column: 2 };
const finding = (fingerprint: string) => ({
  ...{
    fingerprint,
    rule_id: 'php/sql-from-variables',
    kind: 'security',
    level: 'error',
    confidence: 'high',
    cwe: [89],
  },
  ...{ path: 'src/a.php', region, message: 'One.', snippet: '', also_reported_by: [] },
});
const list = (items: unknown[]) => success({ items, next_cursor: null });

let service: FakeService;
afterEach(() => service.stop());

const run = (...parameters: string[]) =>
  runAurelis(['triage', ...parameters], { env: { AURELIS_URL: service.url, AURELIS_API_KEY: 'aur_test_key' } });

function start(): Promise<FakeService> {
  return startFakeService(({ method, path }) => {
    const [where = ''] = path.split('?');
    if (method === 'DELETE') return { status: 204, body: '' };
    if (method === 'PUT') return success(DECISION);
    if (where === '/api/v1/projects') return list([SHOP]);
    if (where.endsWith('/triage')) return list([DECISION]);
    if (where.endsWith('/triage-by-rule')) {
      const sums = { rule_id: DECISION.rule_id, confirmed: 2, false_positive: 1, accepted: 0 };
      return success({ items: [sums] });
    }
    if (where.endsWith('/findings')) return list([finding(ONE), finding(OTHER)]);
    return undefined;
  });
}

beforeEach(async () => {
  service = await start();
});

const putsOf = () =>
  service.asked
    .filter(({ method }) => method === 'PUT')
    .map(({ path, body }) => [path, JSON.parse(String(body))] as unknown);

it('decides about a finding whose beginning is given, and says from when on that counts', async () => {
  const decided = await run(
    'decide',
    'shop',
    '3f9c2a1b',
    '--run',
    RUN_ID,
    '--verdict',
    'false-positive',
    '--reason',
    'No.',
  );

  expect(putsOf()).toEqual([
    [`/api/v1/projects/${PROJECT_ID}/triage/${ONE}`, { run_id: RUN_ID, verdict: 'false-positive', reason: 'No.' }],
  ]);
  expect(decided.stdout).toBe(
    '3f9c2a1b0000  false-positive (until 2026-01-31, over)  php/sql-from-variables  src/a.php  Quoted before.\n',
  );
  expect(decided.stderr).toContain('from the next run on');
  expect(decided.code).toBe(0);
});

it.each([
  [['3f9c2a1', '--verdict', 'confirmed'], /64 hexadecimal digits/],
  [['3f9c2a1d', '--verdict', 'confirmed'], /has no such finding/],
  [['3f9c2a1b'], /--verdict/],
  [['3f9c2a1b', '--verdict', 'wrong'], /confirmed, false-positive, accepted/],
])('refuses %j', async (parameters, message) => {
  const { code, stderr } = await run('decide', 'shop', ...parameters, '--run', RUN_ID);

  expect(stderr).toMatch(message);
  expect(code).toBe(2);
  expect(putsOf()).toEqual([]);
});

it('does not choose between two findings', async () => {
  await service.stop();
  service = await startFakeService(({ path }) => {
    if (path.includes('/findings')) return list([finding(ONE), finding(`${ONE.slice(0, 20)}${'2'.repeat(44)}`)]);
    return path.startsWith('/api/v1/projects?') ? list([SHOP]) : failure(500, 'INTERNAL', 'Not asked for.');
  });

  const { code, stderr } = await run('decide', 'shop', '3f9c2a1b', '--verdict', 'confirmed', '--run', RUN_ID);

  expect(stderr).toContain('Several findings begin with 3f9c2a1b');
  expect(code).toBe(2);
});

it('lists what was decided, counts it by rule, and takes it back', async () => {
  const listed = await run('list', 'shop', '--verdict', 'false-positive', '--json');
  const sums = await run('rules', 'shop');
  const withdrawn = await run('withdraw', 'shop', '3f9c2a1b');

  expect(JSON.parse(listed.stdout)).toEqual([DECISION]);
  expect(service.asked.some(({ path }) => path.includes('/triage?') && path.includes('verdict=false-positive'))).toBe(
    true,
  );
  expect(sums.stdout).toBe('php/sql-from-variables  1 false positive, 2 confirmed, 0 accepted\n');
  const deleted = service.asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
  expect(deleted).toEqual([`/api/v1/projects/${PROJECT_ID}/triage/${ONE}`]);
  expect([listed.code, sums.code, withdrawn.code]).toEqual([0, 0, 0]);
});
