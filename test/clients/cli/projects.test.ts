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
