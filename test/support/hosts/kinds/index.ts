import { azureDevOps } from './azure-devops';
import { bitbucket } from './bitbucket';
import { gitea, gitHub } from './git-hub';
import { gitLab } from './git-lab';

/** Hosts of each kind, as their documentation says that they answer. */
export const FAKE_HOSTS = { github: gitHub, gitea, gitlab: gitLab, bitbucket, 'azure-devops': azureDevOps };
