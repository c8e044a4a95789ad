import { createServer, type Server } from 'node:http';
import { createStoredAdvisories, DEFAULT_REFRESH_LIMITS, refreshAdvisories } from '../../../../shared/advisories';
import { advisoryZip, npmAdvisory } from '../../../support/advisory-zip';
import { memoryAdvisoryStore } from '../../../support/memory/memory-advisory-store';
import { recordingTelemetry } from '../../../support/memory/recording-telemetry';
import { settableClock } from '../../../support/memory/settable-clock';

type Answer = { status?: number; body?: Buffer; etag?: string; location?: string };

describe('refreshing advisories', () => {
  let server: Server;
  let sourceUrl: string;
  let answers: Map<string, Answer>;
  let asked: { path: string; etag: string | undefined }[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = decodeURIComponent(request.url ?? '');
      const answer = answers.get(path) ?? { status: 404 };
      asked.push({ path, etag: request.headers['if-none-match'] });
      const isKnown = answer.etag !== undefined && request.headers['if-none-match'] === answer.etag;
      const headers = {
        ...(answer.etag === undefined ? {} : { etag: answer.etag }),
        ...(answer.location === undefined ? {} : { location: answer.location }),
      };
      response.writeHead(isKnown ? 304 : (answer.status ?? 200), headers).end(isKnown ? undefined : answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    sourceUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/{ecosystem}/all.zip`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    answers = new Map();
    asked = [];
  });

  function given() {
    return { store: memoryAdvisoryStore(), clock: settableClock(), telemetry: recordingTelemetry() };
  }

  async function idsKnown(ports: ReturnType<typeof given>, name: string): Promise<string[]> {
    const knowledge = await createStoredAdvisories(ports.store).gather([{ ecosystem: 'npm', name }]);
    return knowledge?.of({ ecosystem: 'npm', name }).map(({ id }) => id) ?? [];
  }

  it('puts what the source offers into use, spread over files by package', async () => {
    const ports = given();
    const records = Array.from({ length: 500 }, (_, index) =>
      npmAdvisory(`GHSA-${index}`, `package-${index}`, '2.0.0'),
    );
    answers.set('/npm/all.zip', { body: await advisoryZip(records) });
    answers.set('/crates.io/all.zip', { body: await advisoryZip([npmAdvisory('GHSA-x', 'only-npm', '1.0.0')]) });

    const { manifest, failed } = await refreshAdvisories({ sourceUrl, ecosystems: ['npm', 'crates.io'] }, ports);

    expect(failed).toEqual([]);
    expect(manifest?.ecosystems.npm).toMatchObject({ advisories: 500, packages: 500, shards: 3 });
    expect(await idsKnown(ports, 'package-123')).toEqual(['GHSA-123']);
    expect(await idsKnown(ports, 'package-500')).toEqual([]);
  });

  it('asks only whether there is something newer, and says when it did', async () => {
    const ports = given();
    answers.set('/npm/all.zip', { body: await advisoryZip([npmAdvisory('GHSA-1', 'a', '1.0.0')]), etag: '"one"' });
    const first = await refreshAdvisories({ sourceUrl, ecosystems: ['npm'] }, ports);
    const filesBefore = ports.store.names();

    const second = await refreshAdvisories({ sourceUrl, ecosystems: ['npm'] }, ports);

    expect(asked.map(({ etag }) => etag)).toEqual([undefined, '"one"']);
    expect(ports.store.names()).toEqual(filesBefore);
    expect(second.manifest?.ecosystems.npm?.version).toBe(first.manifest?.ecosystems.npm?.version);
  });

  it('gives the same version to the same data', async () => {
    const body = await advisoryZip([npmAdvisory('GHSA-1', 'a', '1.0.0')]);
    answers.set('/npm/all.zip', { body });
    const versions: (string | undefined)[] = [];

    for (const ports of [given(), given()]) {
      await refreshAdvisories({ sourceUrl, ecosystems: ['npm'] }, ports);
      versions.push((await createStoredAdvisories(ports.store).gather([]))?.version);
    }

    expect(versions[0]).toBe(versions[1]);
  });

  it.each<[string, () => Promise<Answer>]>([
    ['answers with an error', async () => ({ status: 503 })],
    ['is gone', async () => ({ status: 404 })],
    ['sends something that is no zip', async () => ({ body: Buffer.from('<html>') })],
    ['breaks off', async () => ({ body: (await advisoryZip([npmAdvisory('GHSA-2', 'a', '9.0.0')])).subarray(0, 150) })],
    ['sends more than is allowed', async () => ({ body: Buffer.alloc(300_000) })],
    ['sends an empty export', async () => ({ body: await advisoryZip([]) })],
    ['lost most of what it had', async () => ({ body: await advisoryZip([npmAdvisory('GHSA-2', 'a', '9.0.0')]) })],
    ['sends nonsense', async () => ({ body: await advisoryZip([{ id: '' }, { id: '' }]) })],
    ['sends us elsewhere', async () => ({ status: 302, location: 'http://127.0.0.1:1/' })],
  ])('keeps what was in use where the source %s', async (_what, answer) => {
    const ports = given();
    const limits = { ...DEFAULT_REFRESH_LIMITS, maxDownloadBytes: 200_000 };
    const records = ['a', 'b', 'c'].map((name) => npmAdvisory(`GHSA-${name}`, name, '1.0.0'));
    answers.set('/npm/all.zip', { body: await advisoryZip(records) });
    await refreshAdvisories({ sourceUrl, limits, ecosystems: ['npm'] }, ports);
    answers.set('/npm/all.zip', await answer());

    const { failed } = await refreshAdvisories({ sourceUrl, limits, ecosystems: ['npm'] }, ports);

    expect(failed.map(({ ecosystem }) => ecosystem)).toEqual(['npm']);
    expect(await idsKnown(ports, 'a')).toEqual(['GHSA-a']);
    expect(await idsKnown(ports, 'c')).toEqual(['GHSA-c']);
  });

  it('refreshes the others where one ecosystem fails', async () => {
    const ports = given();
    answers.set('/npm/all.zip', { body: await advisoryZip([npmAdvisory('GHSA-1', 'a', '1.0.0')]) });

    const { manifest, failed } = await refreshAdvisories({ sourceUrl, ecosystems: ['PyPI', 'npm'] }, ports);

    expect(failed.map(({ ecosystem }) => ecosystem)).toEqual(['PyPI']);
    expect(Object.keys(manifest?.ecosystems ?? {})).toEqual(['npm']);
  });

  it('keeps the version before the one in use, for runs that read it, and none before that', async () => {
    const ports = given();
    for (const id of ['GHSA-1', 'GHSA-2', 'GHSA-3']) {
      answers.set('/npm/all.zip', { body: await advisoryZip([npmAdvisory(id, 'a', '1.0.0')]) });
      await refreshAdvisories({ sourceUrl, ecosystems: ['npm'] }, ports);
    }

    expect(ports.store.names()).toHaveLength(2);
    expect(await idsKnown(ports, 'a')).toEqual(['GHSA-3']);
  });

  it('gives way to somebody who refreshes at the same time', async () => {
    const ports = given();
    answers.set('/npm/all.zip', { body: await advisoryZip([npmAdvisory('GHSA-1', 'a', '1.0.0')]) });
    const meanwhile = { ...ports.store, readManifest: async () => undefined };
    await refreshAdvisories({ sourceUrl, ecosystems: ['npm'] }, ports);

    const late = refreshAdvisories({ sourceUrl, ecosystems: ['npm'] }, { ...ports, store: meanwhile });

    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
