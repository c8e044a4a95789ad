import { z } from 'zod';
import { AurelisError } from '../../kernel';
import type { RepositoryCredentials } from '../../repositories';
import type { VaultSecrets } from './key-vault-secrets';

const Credential = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  // What hosts take for the name of whoever shows a token.
  username: z.string().min(1).default('x-access-token'),
  password: z.string().min(1),
});

/** What an operator has stored for a project as `repository-<project id>`; a name in Key Vault has no underscores. */
export function createVaultRepositoryCredentials(secrets: Pick<VaultSecrets, 'find'>): RepositoryCredentials {
  return {
    async find(projectId) {
      const name = `repository-${projectId.replaceAll('_', '-')}`;
      const text = await secrets.find(name);
      if (text === undefined) return undefined;
      const credential = Credential.safeParse(parseIfJson(text));
      if (credential.success) return credential.data;
      // Neither the text nor what a parser says of it: both hold the secret.
      const fields = credential.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ');
      throw new AurelisError(
        'VALIDATION_ERROR',
        `The secret ${name} in Key Vault is not {"url", "username", "password"} as JSON: look at ${fields}.`,
      );
    },
  };
}

function parseIfJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
