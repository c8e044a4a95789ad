import { createHmac } from 'node:crypto';
import { cpSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { SecretClient } from '@azure/keyvault-secrets';
import { z } from 'zod';
import { createCredential } from '../../../shared/azure';
import { NewPushHookView, PushView, successEnvelope, type RunView } from '../../../shared/contracts';
import type { Api } from '../../support/cloud/api';
import { startTestCloud, type TestCloud } from '../../support/cloud/test-cloud';
import { startGitServer, type GitServer } from '../../support/git/git-server';
import { makeRepositories, makeRepository, type Repository } from '../../support/git/make-repository';
import { runAurelis } from './support/run-aurelis';

const SAMPLE = join(__dirname, '../../../samples/flawed-shop');

const Sarif = z.object({
  runs: z.tuple([
    z.object({
      results: z.array(
        z.object({ ruleId: z.string(), level: z.string(), partialFingerprints: z.record(z.string(), z.string()) }),
      ),
      versionControlProvenance: z.array(z.object({ revisionId: z.string(), branch: z.string() })).optional(),
      artifacts: z.array(z.object({ location: z.object({ uri: z.string() }) })),
    }),
  ]),
});

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await startTestCloud({ settings: { REPOSITORIES_AT_PRIVATE_ADDRESSES: 'on' } });
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

describe('a git repository', () => {
  const repositories = makeRepositories();
  const opened = `Basic ${Buffer.from('x-access-token:open sesame').toString('base64')}`;
  let server: GitServer;
  let shop: Repository;
  let commit: string;

  beforeAll(async () => {
    server = await startGitServer(repositories.folder);
    shop = makeRepository(repositories.folder, 'shop');
    cpSync(SAMPLE, join(repositories.folder, 'shop'), { recursive: true });
    commit = shop.commit({});
    shop.git('branch', 'release/2');
    shop.commit({ 'later.js': 'debugger;\n' });
  });
  afterAll(async () => {
    await server.close();
    repositories.remove();
  });

  it('is fetched by the service, which finds what is found in its directory', async () => {
    const { key } = await cloud.createTenant();
    const env = { AURELIS_URL: cloud.host().url, AURELIS_API_KEY: key };

    const [scanned, analyzed] = await Promise.all([
      runAurelis(['scan', SAMPLE, '--format', 'sarif']),
      runAurelis(['analyze', `${server.url}/shop`, '--ref', 'release/2', '--format', 'sarif'], { env }),
    ]);

    const { versionControlProvenance, ...fetched } = Sarif.parse(JSON.parse(analyzed.stdout)).runs[0];
    expect(versionControlProvenance).toEqual([{ revisionId: commit, branch: 'release/2' }]);
    expect(fetched).toEqual(Sarif.parse(JSON.parse(scanned.stdout)).runs[0]);
    expect(analyzed.code).toBe(1);
  });

  it('that is private is fetched once an operator has stored what opens it, and the run says so before', async () => {
    const api = await cloud.createTenant();
    const env = { AURELIS_URL: cloud.host().url, AURELIS_API_KEY: api.key };
    server.instead = ({ headers }, response) => {
      if (headers.authorization === opened) return false;
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
      return true;
    };
    const projectId = await api.createProject('private');
    const analyze = () =>
      runAurelis(['analyze', `${server.url}/shop`, '--project', projectId, '--kinds', 'syntax', '--fail-on', 'never'], {
        env,
      });

    const before = await analyze();
    await storeCredential(projectId);
    const after = await analyze();

    expect(before.stderr).toContain('needs a credential');
    expect(before.code).not.toBe(0);
    expect(after.stderr).toContain('Run succeeded');
    expect(after.code).toBe(0);
    expect(`${before.stderr}${after.stderr}${after.stdout}`).not.toContain('sesame');
  });

  it('is analysed when its host tells of a push, and its host is told of that', async () => {
    const statuses: unknown[] = [];
    server.instead = (request, response) => {
      if (request.url !== `/api/v3/repos/shop/statuses/${commit}`) return false;
      void readJson(request).then((status) => {
        statuses.push([request.headers.authorization, status]);
        response.writeHead(201).end('{}');
      });
      return true;
    };
    const api = await cloud.createTenant();
    const projectId = await api.createProject('pushed');
    await storeCredential(projectId);
    const hook = { branches: ['release/*'], report_to_host: true };
    const set = await api.call('PUT', `/api/v1/projects/${projectId}/push-hook`, hook);
    const { url, secret } = successEnvelope(NewPushHookView).parse(set.body).data;
    const body = JSON.stringify({
      ref: 'refs/heads/release/2',
      after: commit,
      repository: { clone_url: `${server.url}/shop`, default_branch: 'main' },
    });
    const tell = (signedWith: string) =>
      fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-github-event': 'push',
          'x-hub-signature-256': `sha256=${createHmac('sha256', signedWith).update(body).digest('hex')}`,
        },
        body,
      });

    const forged = await tell('guessed');
    const told = await tell(secret);

    expect([forged.status, told.status]).toEqual([404, 202]);
    const [runId = ''] = successEnvelope(PushView).parse(await told.json()).data.runs;
    expect(await api.waitForEnd(runId)).toMatchObject({
      state: 'succeeded',
      trigger: { kind: 'push', name: 'release/2' },
      repository: { commit },
    });
    expect(await hostReportOf(api, runId)).toEqual({ state: 'told' });
    expect(statuses.at(-1)).toEqual([
      'Bearer open sesame',
      expect.objectContaining({
        state: 'success',
        context: 'aurelis/pushed',
        target_url: expect.stringContaining(runId) as string,
      }),
    ]);
  });

  async function storeCredential(projectId: string): Promise<void> {
    const vault = new SecretClient(cloud.parts.keyVault.url, createCredential(undefined), {
      disableChallengeResourceVerification: true,
    });
    const credential = JSON.stringify({ url: server.url, password: 'open sesame' });
    await vault.setSecret(`repository-${projectId.replaceAll('_', '-')}`, credential);
  }
});

/** It is there soon after the end of the run. */
async function hostReportOf(api: Api, runId: string): Promise<RunView['host_report']> {
  for (const deadline = Date.now() + 30_000; ;) {
    const { host_report: report } = await api.getRun(runId);
    if (report !== undefined || Date.now() > deadline) return report;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}
