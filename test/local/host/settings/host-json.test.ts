import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readHostJson } from '../../../../local/host/settings/host-json';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'host-json-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('host.json', () => {
  it('has the defaults of the service when it is absent', async () => {
    const hostJson = await readHostJson(directory);

    expect(hostJson).toMatchObject({
      routePrefix: 'api',
      functionTimeoutMs: 1_800_000,
      serviceBus: { autoCompleteMessages: true, maxAutoLockRenewalDurationMs: 300_000 },
      notApplied: [],
    });
  });

  it('sets what triggers use and names what is not applied', async () => {
    const serviceBus = { maxConcurrentCalls: 3, maxAutoLockRenewalDuration: '00:10:00', prefetchCount: 5 };
    const file = { functionTimeout: '00:00:07', extensions: { http: { hsts: {} }, serviceBus, eventHubs: {} } };
    await writeFile(path.join(directory, 'host.json'), JSON.stringify({ version: '2.0', ...file }));

    const hostJson = await readHostJson(directory);

    expect(hostJson.functionTimeoutMs).toBe(7000);
    expect(hostJson.serviceBus).toMatchObject({ maxConcurrentCalls: 3, maxAutoLockRenewalDurationMs: 600_000 });
    expect(hostJson.notApplied).toEqual([
      'extensions.eventHubs',
      'extensions.http.hsts',
      'extensions.serviceBus.prefetchCount',
    ]);
  });

  it('is refused when a value cannot be read', async () => {
    await writeFile(path.join(directory, 'host.json'), JSON.stringify({ functionTimeout: 'soon' }));

    await expect(readHostJson(directory)).rejects.toThrow(/functionTimeout/);
  });
});
