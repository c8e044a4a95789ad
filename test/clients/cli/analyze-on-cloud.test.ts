import { join } from 'node:path';
import { z } from 'zod';
import { startTestCloud, type TestCloud } from '../../support/cloud/test-cloud';
import { runAurelis } from './support/run-aurelis';

const SAMPLE = join(__dirname, '../../../samples/flawed-shop');

const Sarif = z.object({
  runs: z.tuple([
    z.object({
      results: z.array(
        z.object({ ruleId: z.string(), level: z.string(), partialFingerprints: z.record(z.string(), z.string()) }),
      ),
      artifacts: z.array(z.object({ location: z.object({ uri: z.string() }) })),
    }),
  ]),
});

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await startTestCloud();
});

afterAll(() => cloud.stop());

it('finds on the service exactly what it finds on this machine', async () => {
  const { key } = await cloud.createTenant();
  const env = { AURELIS_URL: cloud.host().url, AURELIS_API_KEY: key };

  const [scanned, analyzed] = await Promise.all([
    runAurelis(['scan', SAMPLE, '--format', 'sarif']),
    runAurelis(['analyze', SAMPLE, '--format', 'sarif'], { env }),
  ]);

  const local = Sarif.parse(JSON.parse(scanned.stdout)).runs[0];
  expect(analyzed.stderr).toContain('Run succeeded');
  expect(Sarif.parse(JSON.parse(analyzed.stdout)).runs[0]).toEqual(local);
  expect(local.results.length).toBeGreaterThan(40);
  expect({ scan: scanned.code, analyze: analyzed.code }).toEqual({ scan: 1, analyze: 1 });
});

it('starts a run, leaves, and prints its report later from a link that needs no key', async () => {
  const { key } = await cloud.createTenant();
  const env = { AURELIS_URL: cloud.host().url, AURELIS_API_KEY: key };

  const started = await runAurelis(['analyze', SAMPLE, '--kinds', 'syntax', '--detach', '--json'], { env });
  const { run_id: runId } = z.object({ run_id: z.string() }).parse(JSON.parse(started.stdout));
  const reported = await runAurelis(['report', runId, '--format', 'markdown', '--fail-on', 'never'], { env });
  const link = /^HTML report: (.*)$/m.exec(reported.stderr)![1]!;
  const page = await fetch(link);

  expect(reported.stdout).toMatch(/^# Aurelis: [^]*`syntax\/error`/);
  expect(reported.code).toBe(0);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('syntax/error');
});

it('is turned away with a key that is none', async () => {
  const { code, stderr } = await runAurelis(['analyze', SAMPLE, '--key', 'nobody', '--url', cloud.host().url]);

  expect(stderr).toMatch(/^aurelis: The API key is not valid/);
  expect(code).toBe(2);
});
