import {
  failure,
  PROJECT_ID,
  startFakeService,
  success,
  type Asked,
  type FakeService,
  type Reply,
} from './support/fake-service';
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

let service: FakeService;
afterEach(() => service.stop());

const run = (...parameters: string[]) =>
  runAurelis(['projects', ...parameters], { env: { AURELIS_URL: service.url, AURELIS_API_KEY: 'aur_test_key' } });

/** Lists one project, and answers everything else by `others`. */
function start(others: (asked: Asked, count: number) => Reply | undefined): Promise<FakeService> {
  return startFakeService((asked, count) =>
    asked.method === 'GET' ? success({ items: [SHOP], next_cursor: null }) : others(asked, count),
  );
}

it('is done when the answer to a deletion was lost and the project is gone at the next attempt', async () => {
  service = await start((_asked, count) =>
    count === 1
      ? failure(503, 'UPSTREAM_UNAVAILABLE', 'Away.', { 'retry-after': '0' })
      : failure(404, 'NOT_FOUND', 'None.'),
  );

  const { code, stderr } = await run('delete', 'shop', '--yes');

  expect(code).toBe(0);
  expect(stderr).toContain('is deleted');
  expect(service.asked.filter(({ method }) => method === 'DELETE')).toHaveLength(2);
});

it('does not say that it is done where it may not be', async () => {
  service = await start(() => failure(403, 'FORBIDDEN', 'Not with this key.'));

  const { code, stderr } = await run('delete', 'shop', '--yes');

  expect(code).toBe(2);
  expect(stderr).toContain('Not with this key.');
});

it('sends what is to be changed and nothing else, so that others may change the rest meanwhile', async () => {
  service = await start(() => success({ ...SHOP, retention_days: 30 }));

  await run('update', 'shop', '--retention-days', '30');

  const [put] = service.asked.filter(({ method }) => method === 'PUT');
  expect(JSON.parse(String(put?.body))).toEqual({ retention_days: 30 });
});

it('sets a push hook and prints what its host is to be told, and removes it', async () => {
  const hook = {
    branches: ['main', 'release/*'],
    report_to_host: true,
    created_at: TIME,
    url: 'https://api.example/push',
    secret: 'phsec_x',
  };
  service = await start(({ method }) => (method === 'PUT' ? success(hook) : { status: 204, body: '' }));

  const set = await run('push-hook', 'shop', '--branches', 'main,release/*', '--report-to-host');
  const json = await run('push-hook', 'shop', '--json');
  const removed = await run('push-hook', 'shop', '--remove');

  const puts = service.asked.filter(({ method }) => method === 'PUT');
  expect(puts.map(({ path }) => path)).toEqual(puts.map(() => `/api/v1/projects/${PROJECT_ID}/push-hook`));
  expect(puts.map(({ body }) => JSON.parse(String(body)) as unknown)).toEqual([
    { branches: hook.branches, report_to_host: true },
    {},
  ]);
  expect(set.stdout).toBe('url     https://api.example/push\nsecret  phsec_x\n');
  expect(JSON.parse(json.stdout)).toEqual(hook);
  expect([set.code, json.code, removed.code]).toEqual([0, 0, 0]);
  expect(service.asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
    `/api/v1/projects/${PROJECT_ID}/push-hook`,
  ]);
});
