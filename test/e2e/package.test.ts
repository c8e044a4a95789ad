import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createPackage } from '../../tools/package/create-package';
import { runAurelis } from '../clients/cli/support/run-aurelis';
import { sampleArchive } from '../support/cloud/sample-archive';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';
import { unpack } from '../support/package/unpack';

const Sarif = z.object({ runs: z.tuple([z.object({ results: z.array(z.object({ ruleId: z.string() })) })]) });
const ROOT = join(__dirname, '../..');
const SAMPLE = join(ROOT, 'samples/flawed-shop');

describe('the deployment package, alone in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aurelis-package-'));
  const appDir = join(folder, 'app');
  let cloud: TestCloud;

  beforeAll(async () => {
    // The native part is that of this machine, whichever it is.
    const [native = ''] = readdirSync(join(ROOT, 'node_modules/@oxlint'));
    const { file } = await createPackage(ROOT, join(folder, 'aurelis.zip'), `@oxlint/${native}`);
    await unpack(file, appDir);
    cloud = await startTestCloud({ appDir });
  }, 120_000);

  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds with all its analyzers what the command line finds', async () => {
    const api = await cloud.createTenant();

    const run = await api.waitForEnd(await api.analyze(await api.createProject('packaged'), await sampleArchive()));

    const { stdout } = await runAurelis(['scan', SAMPLE, '--format', 'sarif', '--no-cache']);
    const [scanned] = Sarif.parse(JSON.parse(stdout)).runs;
    const found = await api.listFindings(run.id);
    expect(run.state).toBe('succeeded');
    expect(found.map(({ rule_id: id }) => id).sort()).toEqual(scanned.results.map(({ ruleId }) => ruleId).sort());
    expect(found.filter(({ rule_id: id }) => id.startsWith('oxlint/'))).not.toHaveLength(0);
  });

  it('shows its API with the pages that lie beside it', async () => {
    const page = await fetch(`${cloud.host().url}/api/docs`);

    expect(page.status).toBe(200);
    expect(await page.text()).toContain('swagger-ui');
  });

  it.each(['', '/dashboard.js', '/dashboard.css', '/icon.svg', '/third-party-licences.txt'])(
    'has the file of the dashboard at /api/dashboard%s',
    async (file) => {
      expect((await fetch(`${cloud.host().url}/api/dashboard${file}`)).status).toBe(200);
    },
  );

  it('holds nothing that is not needed to run', () => {
    const left = readdirSync(appDir).sort();

    expect(left).toEqual(['dist', 'host.json', 'node_modules', 'package.json']);
    expect(readdirSync(join(appDir, 'dist'))).toEqual(['functions']);
    expect(readdirSync(join(appDir, 'node_modules')).sort()).toEqual(['@oxlint', 'oxlint']);
  });
});
