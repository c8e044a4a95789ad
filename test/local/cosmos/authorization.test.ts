import { request } from 'node:https';

import type { CosmosClient } from '@azure/cosmos';
import { CosmosClient as Client } from '@azure/cosmos';

import { refusal, startFixture, type CosmosFixture } from './cosmos-fixture';

const TOKEN_LIFE_MS = 3_600_000;

describe('authorization', () => {
  let fixture: CosmosFixture;
  const asked: { token: string; audiences: readonly string[] }[] = [];

  beforeAll(async () => {
    fixture = await startFixture({
      key: Buffer.from('a key of its own').toString('base64'),
      verifyToken: async (token, audiences) => {
        asked.push({ token, audiences });
        await Promise.resolve();
        if (token !== 'header.good.signature') throw new Error('The token has expired.');
      },
    });
    await fixture.newContainer({ id: 'things' });
  });
  afterAll(() => fixture.stop());

  const withToken = (token: string, scopes: string[] = []): CosmosClient => {
    const { endpoint, agent } = optionsOf(fixture);
    const getToken = (scope: string | string[]) => {
      scopes.push(...[scope].flat());
      return Promise.resolve({ token, expiresOnTimestamp: Date.now() + TOKEN_LIFE_MS });
    };
    return new Client({ endpoint, agent, aadCredentials: { getToken } });
  };

  test('a request signed with another key is refused', async () => {
    const stranger = fixture.newClient({ key: Buffer.from('another key').toString('base64') });

    expect(await refusal(stranger.database('main').read())).toBe(401);
  });

  test.each(['plain', 'späce d', "a'b+c&d=e", '50%25'])('documents with the id %j are signed for', async (id) => {
    const container = fixture.database.container('things');
    await container.items.create({ id, tenant: 't' });

    expect((await container.item(id, 't').read()).resource).toMatchObject({ id });
  });

  test('an Entra ID token opens the account when the verifier lets it pass', async () => {
    const scopes: string[] = [];
    const client = withToken('header.good.signature', scopes);

    const { resource } = await client.database('main').read();

    expect(resource?.id).toBe('main');
    expect(scopes).toContain(`${fixture.emulator.url}/.default`);
    expect(asked.at(-1)?.audiences).toEqual(expect.arrayContaining([fixture.emulator.url, 'https://cosmos.azure.com']));
    client.dispose();
  });

  test('an Entra ID token the verifier refuses is refused with its reason', async () => {
    const client = withToken('header.bad.signature');

    await expect(client.database('main').read()).rejects.toThrow('The token has expired.');
    client.dispose();
  });

  test('a request without authorization, or from another hour, is refused', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toUTCString();

    expect(await plainStatus(fixture, {})).toBe(401);
    expect(
      await plainStatus(fixture, { authorization: 'type%3Dmaster%26ver%3D1.0%26sig%3Dxxx', 'x-ms-date': yesterday }),
    ).toBe(401);
  });

  test('endpoint discovery answers with the address it was called on', async () => {
    const { resource } = await fixture.client.getDatabaseAccount();

    expect(resource?.writableLocations[0]?.databaseAccountEndpoint).toBe(`${fixture.emulator.url}/`);
  });
});

test('without a verifier no Entra ID token is accepted', async () => {
  const fixture = await startFixture();
  const { endpoint, agent } = optionsOf(fixture);
  const getToken = () => Promise.resolve({ token: 'any', expiresOnTimestamp: Date.now() + TOKEN_LIFE_MS });
  const client = new Client({ endpoint, agent, aadCredentials: { getToken } });

  expect(await refusal(client.database('main').read())).toBe(401);
  client.dispose();
  await fixture.stop();
});

function optionsOf({ emulator, agent }: CosmosFixture): { endpoint: string; agent: CosmosFixture['agent'] } {
  return { endpoint: emulator.url, agent };
}

function plainStatus({ emulator, agent }: CosmosFixture, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(`${emulator.url}/dbs/main`, { agent, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on('error', reject);
    call.end();
  });
}
