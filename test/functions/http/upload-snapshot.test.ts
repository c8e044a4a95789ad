import { callFunction } from '../../support/call-function';
import { bytesOf, givenProject } from '../../support/memory/scenario';
import { givenTenant } from '../../support/memory/tenants';
import { memoryServices } from '../../support/memory-services';

describe('uploading a snapshot over HTTP', () => {
  it('refuses at once what its header says is too large', async () => {
    const services = memoryServices();
    const tenant = await givenTenant(services);
    const { id: projectId } = await givenProject(services, tenant.id);
    const stream = { [Symbol.asyncIterator]: jest.fn(() => bytesOf('x')) };

    const response = await callFunction('upload-snapshot', services, {
      key: tenant.keys.developer,
      params: { projectId },
      headers: { 'content-length': String(services.maxArchiveBytes + 1) },
      stream,
    });

    expect(response.status).toBe(413);
    expect(stream[Symbol.asyncIterator]).not.toHaveBeenCalled();
  });
});
