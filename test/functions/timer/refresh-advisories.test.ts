import { createServer } from 'node:http';
import { refreshAdvisoriesFunction } from '../../../functions/timer/refresh-advisories';
import { advisoryZip, npmAdvisory } from '../../support/advisory-zip';
import { memoryServices } from '../../support/memory-services';

describe('the refresh of advisories', () => {
  it('does nothing and says so where no source is configured', async () => {
    const services = memoryServices();

    await refreshAdvisoriesFunction.run(services);

    expect(services.telemetry.events.map(({ name }) => name)).toEqual(['No source of advisories is configured']);
    expect(await services.advisoryData.store.readManifest()).toBeUndefined();
  });

  it('puts what it could fetch into use, and fails for the rest to be seen', async () => {
    const body = await advisoryZip([npmAdvisory('GHSA-1', 'a', '1.0.0')]);
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/npm' ? 200 : 500).end(request.url === '/npm' ? body : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const services = memoryServices();
    services.advisoryData = { ...services.advisoryData, sourceUrl: `http://127.0.0.1:${port}/{ecosystem}` };

    const run = refreshAdvisoriesFunction.run(services);

    await expect(run).rejects.toThrow('Advisories of 7 ecosystems could not be refreshed.');
    const knowledge = await services.advisories.gather([{ ecosystem: 'npm', name: 'a' }]);
    expect(knowledge?.ecosystems).toEqual(['npm']);
    expect(knowledge?.of({ ecosystem: 'npm', name: 'a' }).map(({ id }) => id)).toEqual(['GHSA-1']);
    await new Promise((resolve) => server.close(resolve));
  });
});
