import { startTestHost, type TestHost } from '../support/test-host';

let test: TestHost;

beforeAll(async () => {
  const hostJson = { extensions: { http: { routePrefix: 'v1' } } };
  test = await startTestHost({ fixture: 'http-app', hostJson, settings: { STREAM: 'off' } });
});
afterAll(() => test.close());

describe('an HTTP function without streaming', () => {
  it('gets the whole request and answers with status, headers and cookies', async () => {
    const response = await test.get('/v1/echo/bob/3?x=1&x=2', {
      method: 'PUT',
      body: 'hello',
      headers: { 'x-mine': 'm' },
    });

    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['c=a%20b; Path=/; HttpOnly; SameSite=Lax']);
    expect(await response.json()).toMatchObject({
      method: 'PUT',
      url: `${test.host.url}/v1/echo/bob/3?x=1&x=2`,
      params: { name: 'bob', count: '3' },
      query: { x: '1,2' },
      header: 'm',
      body: 'hello',
    });
  });

  it('does not get a chunked body, as on the service', async () => {
    const response = await test.get('/v1/echo/bob', {
      method: 'POST',
      body: new Blob(['lost']).stream(),
      duplex: 'half',
    });

    expect(await response.json()).toMatchObject({ body: '' });
  });

  it('answers 204 when it returns nothing and 500 when it throws', async () => {
    const nothing = await test.get('/v1/nothing');
    const failed = await test.get('/v1/throws');

    expect(nothing.status).toBe(204);
    expect(failed.status).toBe(500);
  });

  it('is served under the prefix of host.json alone', async () => {
    const response = await test.get('/api/echo/bob');

    expect(response.status).toBe(404);
  });
});
