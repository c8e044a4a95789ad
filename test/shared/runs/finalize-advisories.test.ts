import { text } from 'node:stream/consumers';
import { createServer } from 'node:http';
import { refreshAdvisories } from '../../../shared/advisories';
import { ruleCatalogue } from '../../../shared/analysis';
import { QUEUES } from '../../../shared/config';
import type { FileFacts } from '../../../shared/findings';
import { AurelisError } from '../../../shared/kernel';
import { analyzeBatch, finalizeRun, planRun, type FinalizeRunPorts, type Run } from '../../../shared/runs';
import { advisoryZip, npmAdvisory } from '../../support/advisory-zip';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { givenRun, refOf, stored, TWO_BATCHES } from '../../support/memory/scenario';

const FACTS: FileFacts = {
  path: 'package-lock.json',
  dependencies: {
    ecosystem: 'npm',
    format: 'package-lock',
    isLock: true,
    components: [{ name: 'lodash', version: '4.17.20', line: 3, column: 1, endColumn: 9, text: '"lodash": {' }],
  },
};
const messageOf = (run: Run) => ({ version: 1 as const, ...refOf(run) });

/** A run whose batches are done and name one package. */
async function givenPackages(services: MemoryServices): Promise<Run> {
  const run = await givenRun(services, TWO_BATCHES);
  await planRun(messageOf(run), services);
  for (const { body } of services.queue.take(QUEUES.batch)) await analyzeBatch(body as never, services);
  for (const batchId of await services.runs.listBatchIds(refOf(run))) {
    const result = { engineVersion: 'test', findings: [], files: [], facts: [FACTS], skipped: [] };
    await services.artifacts.writeResult(refOf(run), batchId, result);
  }
  return run;
}

async function givenAdvisories({ advisoryData, clock, telemetry }: MemoryServices): Promise<void> {
  const body = await advisoryZip([npmAdvisory('GHSA-1', 'lodash', '4.17.21')]);
  const server = createServer((_request, response) => response.end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const sourceUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/{ecosystem}`;
  await refreshAdvisories({ sourceUrl, ecosystems: ['npm'] }, { store: advisoryData.store, clock, telemetry });
  await new Promise((resolve) => server.close(resolve));
}

const portsOf = (services: MemoryServices): FinalizeRunPorts => ({
  ...services,
  engine: { ...services.engine, rules: ruleCatalogue },
});

async function reportOf(services: MemoryServices, run: Run): Promise<string> {
  const report = await services.artifacts.readReport(refOf(run), 'json');
  return text(report!.content);
}

describe('finalising a run that names packages', () => {
  it('compares them with the advisories in use', async () => {
    const services = memoryServices();
    await givenAdvisories(services);
    const run = await givenPackages(services);

    await finalizeRun(messageOf(run), portsOf(services));

    expect(await stored(services, run)).toMatchObject({ state: 'succeeded', summary: { findings: 1 } });
    expect(await reportOf(services, run)).toContain('lodash 4.17.20 has a known vulnerability, GHSA-1');
  });

  it('says that nobody looked where there are none', async () => {
    const services = memoryServices();
    const run = await givenPackages(services);

    await finalizeRun(messageOf(run), portsOf(services));

    expect(await reportOf(services, run)).toContain('"advisories": "none"');
  });

  it('ends all the same where they cannot be read, and says that nobody looked', async () => {
    const services = memoryServices();
    const run = await givenPackages(services);
    const gather = () => Promise.reject(new Error('damaged'));

    await finalizeRun(messageOf(run), { ...portsOf(services), advisories: { gather } });

    expect(await reportOf(services, run)).toContain('"advisories": "none"');
    expect(services.telemetry.exceptions.map(({ fields }) => fields)).toEqual([{ part: 'advisories' }]);
  });

  it('is asked again where the store is busy', async () => {
    const services = memoryServices();
    const run = await givenPackages(services);
    const gather = () => Promise.reject(new AurelisError('UPSTREAM_UNAVAILABLE', 'Busy.'));

    const finalising = finalizeRun(messageOf(run), { ...portsOf(services), advisories: { gather } });

    await expect(finalising).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(await stored(services, run)).toMatchObject({ state: 'running' });
  });
});
