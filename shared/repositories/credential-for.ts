import type { RepositoryCredential, RepositoryCredentials } from './ports';

/** A credential is for what lies below its address; whoever may start runs could otherwise have it shown to any server. */
export async function credentialFor(
  url: string,
  projectId: string,
  { repositoryCredentials }: { repositoryCredentials: RepositoryCredentials },
): Promise<RepositoryCredential | undefined> {
  const credential = await repositoryCredentials.find(projectId);
  if (credential === undefined) return undefined;
  const [asked, opened] = [new URL(url), new URL(credential.url)];
  const below = opened.pathname.endsWith('/') ? opened.pathname : `${opened.pathname}/`;
  return asked.origin === opened.origin && `${asked.pathname}/`.startsWith(below) ? credential : undefined;
}
