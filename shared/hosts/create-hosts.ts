import type { RepositoryCredential } from '../repositories';
import { azureDevOpsClient } from './clients/azure-devops';
import { bitbucketClient } from './clients/bitbucket';
import { gitHubClient } from './clients/git-hub';
import { gitLabClient } from './clients/git-lab';
import { giteaClient } from './clients/gitea';
import type { HostClient, HostKind, Hosts, HostSender } from './ports';

type OpenClient = (url: string, credential: RepositoryCredential, sender: HostSender) => HostClient;

const CLIENTS: Record<HostKind, OpenClient> = {
  github: (url, { password }, sender) => gitHubClient(url, password, sender),
  gitea: (url, { password }, sender) => giteaClient(url, password, sender),
  gitlab: (url, { password }, sender) => gitLabClient(url, password, sender),
  bitbucket: bitbucketClient,
  'azure-devops': azureDevOpsClient,
};

export function createHosts(sender: HostSender): Hosts {
  return { open: ({ kind, url }, credential) => CLIENTS[kind](url, credential, sender) };
}
