import { callFunction } from '../../support/call-function';
import { memoryServices } from '../../support/memory-services';

const reachable = { name: 'cosmos', check: () => Promise.resolve() };
const broken = { name: 'blob', check: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')) };

describe('health', () => {
  it('tells that the app is up without asking anything', async () => {
    const response = await callFunction('health', memoryServices({ dependencies: [broken] }));

    expect(response).toMatchObject({ status: 200, jsonBody: { data: { status: 'ok' } } });
  });

  it('is ready when everything can be reached', async () => {
    const response = await callFunction('health-ready', memoryServices({ dependencies: [reachable] }));

    const data = { status: 'ok', checks: [{ name: 'cosmos', status: 'ok' }] };
    expect(response).toMatchObject({ status: 200, jsonBody: { data } });
  });

  it('is not ready when something cannot, and says what, not why', async () => {
    const response = await callFunction('health-ready', memoryServices({ dependencies: [reachable, broken] }));

    const checks = [{ status: 'ok' }, { name: 'blob', status: 'unavailable' }];
    expect(response).toMatchObject({ status: 503, jsonBody: { data: { status: 'unavailable', checks } } });
    expect(JSON.stringify(response)).not.toContain('10.0.0.7');
  });

  it('waits for nobody who does not answer', async () => {
    jest.useFakeTimers();
    try {
      const silent = { name: 'vault', check: () => new Promise<void>(() => undefined) };
      const response = callFunction('health-ready', memoryServices({ dependencies: [silent] }));

      await jest.advanceTimersByTimeAsync(5_000);

      expect(await response).toMatchObject({ status: 503 });
    } finally {
      jest.useRealTimers();
    }
  });
});
