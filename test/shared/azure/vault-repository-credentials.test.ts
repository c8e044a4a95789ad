import { SecretClient } from '@azure/keyvault-secrets';
import { createKeyVaultSecrets, createVaultRepositoryCredentials } from '../../../shared/azure';
import type { RepositoryCredentials } from '../../../shared/repositories';
import { startEmulators, type Emulators } from '../../support/emulators';

describe('credentials of repositories in Key Vault', () => {
  let emulators: Emulators;
  let vault: SecretClient;
  let credentials: RepositoryCredentials;
  const project = (letter: string) => `prj_${letter.repeat(26)}`;

  beforeAll(async () => {
    emulators = await startEmulators();
    const { url } = emulators.parts.keyVault;
    const settings = { url, verifyChallenge: false, cacheSeconds: 0.001, deadlineMs: 5_000 };
    const secrets = createKeyVaultSecrets(settings, emulators.credential);
    credentials = createVaultRepositoryCredentials(secrets);
    vault = new SecretClient(url, emulators.credential, { disableChallengeResourceVerification: true });
  });
  afterAll(() => emulators.stop());

  it('are those of the project, and none where none was stored', async () => {
    const stored = { url: 'https://github.com/acme/', password: 'open sesame' };
    await vault.setSecret(`repository-prj-${'a'.repeat(26)}`, JSON.stringify(stored));

    expect(await credentials.find(project('a'))).toEqual({ ...stored, username: 'x-access-token' });
    expect(await credentials.find(project('b'))).toBeUndefined();
  });

  it.each([
    ['no JSON', 'open sesame', 'all of it'],
    ['no address', '{"password":"open sesame"}', 'url'],
    ['an empty password', '{"url":"https://github.com/acme/","password":""}', 'password'],
  ])('that are %s are named, without what is in them', async (_name, text, fields) => {
    await vault.setSecret(`repository-prj-${'c'.repeat(26)}`, text);

    const failure = await credentials.find(project('c')).catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'VALIDATION_ERROR' });
    expect(String(failure)).toContain(`look at ${fields}`);
    expect(String(failure)).not.toContain('sesame');
  });

  it('are asked for again later where the vault does not answer', async () => {
    await emulators.parts.keyVault.close();

    await expect(credentials.find(project('d'))).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});
