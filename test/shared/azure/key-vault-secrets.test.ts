import { SecretClient } from '@azure/keyvault-secrets';
import { createKeyVaultSecrets, type VaultSecrets } from '../../../shared/azure';
import { startEmulators, type Emulators } from '../../support/emulators';

describe('secrets from Key Vault', () => {
  let emulators: Emulators;
  let secrets: VaultSecrets;
  let vault: SecretClient;
  beforeAll(async () => {
    emulators = await startEmulators();
    const { url } = emulators.parts.keyVault;
    // Over at once: each reading asks the vault again.
    secrets = createKeyVaultSecrets({ url, verifyChallenge: false, cacheSeconds: 0.001 }, emulators.credential);
    vault = new SecretClient(url, emulators.credential, { disableChallengeResourceVerification: true });
  });
  afterAll(() => emulators.stop());

  it('are seen anew after a rotation', async () => {
    await vault.setSecret('rotated', 'first');
    const first = await secrets.get('rotated');
    await vault.setSecret('rotated', 'second');

    expect([first, await secrets.get('rotated')]).toEqual(['first', 'second']);
  });

  it('do not hold on once the vault says that they are gone', async () => {
    await vault.setSecret('removed', 'value');
    await secrets.get('removed');
    await (await vault.beginDeleteSecret('removed')).pollUntilDone();

    await expect(secrets.get('removed')).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  // The last one: the vault does not come back.
  it('hold on while the vault is out of reach, and those never read are not to be had', async () => {
    const known = await secrets.get('api-key-pepper');
    // Takes longer than the secret is kept.
    await vault.setSecret('another', 'value');
    await emulators.parts.keyVault.close();

    expect(await secrets.get('api-key-pepper')).toBe(known);
    await expect(secrets.get('operator-key')).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});
