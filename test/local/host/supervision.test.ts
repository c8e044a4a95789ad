import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openHost, startHost } from '../../../local/host';
import { buildApp } from './support/build-app';
import { LogLines } from './support/log-lines';
import { startTestHost, type TestHost } from './support/test-host';

let test: TestHost | undefined;

afterEach(async () => {
  await test?.close();
  test = undefined;
});

async function pidOf({ get }: TestHost): Promise<unknown> {
  const response = await get('/api/pid');
  return response.json();
}

describe('the host', () => {
  it('outlives a crash of the app and serves the next request from a new process', async () => {
    test = await startTestHost({ fixture: 'http-app' });
    const before = await pidOf(test);

    const crashed = await test.get('/api/crash');

    expect(crashed.status).toBe(502);
    expect(await pidOf(test)).not.toEqual(before);
    await test.log.waitFor(/process of the app ended \(exit code 7\)/);
  });

  it('breaks off an answer that the app began and could not end', async () => {
    test = await startTestHost({ fixture: 'http-app' });

    const response = await test.get('/api/halfAnswer');

    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('ends an app that blocks past functionTimeout, and goes on', async () => {
    test = await startTestHost({ fixture: 'http-app', hostJson: { functionTimeout: '00:00:01' } });
    const before = await pidOf(test);

    const [blocked, status] = await Promise.all([test.get('/api/block'), test.get('/admin/host/status')]);

    expect(status.status).toBe(200);
    expect(blocked.status).toBe(500);
    expect(await pidOf(test)).not.toEqual(before);
    await test.log.waitFor(/Timeout value of 1000 ms was exceeded by function: Functions.block/);
  });

  it('lets running invocations end when it stops, then runs the terminate hooks', async () => {
    test = await startTestHost({ fixture: 'http-app' });
    const answer = test.get('/api/slow');
    await test.log.waitFor(/slow began/);

    await test.host.close();

    expect(await (await answer).text()).toBe('slow done');
    expect(test.log.lines.at(-1)).toMatch(/appTerminate ran/);
  });

  it('ends invocations that do not end by themselves at the limit of a stop', async () => {
    test = await startTestHost({ fixture: 'http-app', host: { stopLimitMs: 200 } });
    const answer = test.get('/api/never');
    await test.log.waitFor(/Executing 'Functions.never'/);

    await test.host.close();

    expect((await answer).status).toBe(502);
  });

  it('says which port is taken', async () => {
    test = await startTestHost({ fixture: 'http-app' });
    const { port } = new URL(test.host.url);

    const second = startHost({ ...test.built, port: Number(port), log: () => undefined });

    await expect(second).rejects.toThrow(`Port ${port} is in use`);
  });

  it('keeps its keys', async () => {
    test = await startTestHost({ fixture: 'http-app' });
    const { masterKey } = test.host;
    const key = test.host.functionKey('secret');
    await test.host.close();

    const again = await startHost({ ...test.built, port: 0, log: () => undefined });
    const keys = [again.masterKey, again.functionKey('secret')];
    await again.close();

    expect(keys).toEqual([masterKey, key]);
  });
});

describe('an app that cannot be loaded', () => {
  it('makes the start fail with its message, and the status say so while the host is open', async () => {
    const built = await buildApp('failing-app');
    const log = new LogLines();
    const environment = { ...process.env, FAIL_WHEN_PRESENT: built.workerFile };
    const host = await openHost({ ...built, port: 0, environment, log: log.add });

    await expect(host.ready).rejects.toThrow('settings are missing: MODEL_KEY');
    const status = await fetch(`${host.url}/admin/host/status`);
    const answer = await fetch(`${host.url}/api/hello`);

    expect(await status.json()).toMatchObject({ state: 'Error', errors: [expect.stringContaining('MODEL_KEY')] });
    expect(answer.status).toBe(503);
    await log.waitFor(/critical +host: The app could not be started/);
    await host.close();
    await expect(startHost({ ...built, port: 0, environment, log: () => undefined })).rejects.toThrow('MODEL_KEY');
    await built.remove();
  });

  it('after a crash is tried again until it can', async () => {
    const marker = path.join(__dirname, `marker-${process.pid}`);
    test = await startTestHost({ fixture: 'failing-app', settings: { FAIL_WHEN_PRESENT: marker } });
    await writeFile(marker, '');

    await test.get('/api/crash');
    await test.log.waitFor(/could not be started/);
    const failing = await (await test.get('/admin/host/status')).json();
    await rm(marker);
    await test.log.waitFor(/could be started again/);
    const answer = await test.get('/api/hello');

    expect(failing).toMatchObject({ state: 'Error' });
    expect(await answer.text()).toBe('hello');
  });

  it('is refused for a binding this host does not know', async () => {
    const built = await buildApp('refused-app');

    const start = startHost({ ...built, port: 0, log: () => undefined });

    await expect(start).rejects.toThrow(/function 'onBlob', binding 'blobTrigger\w+': triggers of type 'blobTrigger'/);
    await built.remove();
  });
});
