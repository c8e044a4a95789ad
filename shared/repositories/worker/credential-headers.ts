import type { RepositoryQuestion } from './protocol';

/** As `git` shows a name and a password or token: https://datatracker.ietf.org/doc/html/rfc7617 */
export function headersFor({ credential }: Pick<RepositoryQuestion, 'credential'>): Record<string, string> {
  if (credential === undefined) return {};
  const shown = Buffer.from(`${credential.username}:${credential.password}`).toString('base64');
  return { authorization: `Basic ${shown}` };
}
