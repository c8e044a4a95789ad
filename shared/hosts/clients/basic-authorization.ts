import type { RepositoryCredential } from '../../repositories';

/** https://datatracker.ietf.org/doc/html/rfc7617 */
export function basicAuthorization({ username, password }: RepositoryCredential): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
