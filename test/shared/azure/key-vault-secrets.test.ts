import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
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

  it('hold on while the vault takes calls and answers none, and those never read are not waited for', async () => {
    const line = await openLine(emulators.parts.keyVault.url);
    const settings = { url: line.url, verifyChallenge: false, cacheSeconds: 0.001, deadlineMs: 200 };
    const overLine = createKeyVaultSecrets(settings, emulators.credential);
    const known = await vault.getSecret('api-key-pepper');
    expect(await overLine.get('api-key-pepper')).toBe(known.value);
    line.silence();

    const [held, unread] = await Promise.allSettled([overLine.get('api-key-pepper'), overLine.get('operator-key')]);
    await line.close();

    expect(held).toEqual({ status: 'fulfilled', value: known.value });
    expect(unread).toMatchObject({ status: 'rejected', reason: { code: 'UPSTREAM_UNAVAILABLE' } });
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

/** A line to a service that can fall silent: what is sent then goes nowhere, and nothing is closed. */
async function openLine(to: string): Promise<{ url: string; silence(): void; close(): Promise<void> }> {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(new URL(to).port), '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.on('data', (bytes) => {
      if (!isSilent) far.write(bytes);
    });
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    silence: () => (isSilent = true),
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
