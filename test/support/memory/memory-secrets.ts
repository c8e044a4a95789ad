import type { SecretSource } from '../../../shared/access';

export function memorySecrets(): SecretSource {
  return { get: (name) => Promise.resolve(`the secret ${name}`.replaceAll(' ', '-')) };
}
