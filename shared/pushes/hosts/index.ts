import type { PushHost } from '../push-host';
import { AZURE_DEVOPS } from './azure-devops';
import { BITBUCKET } from './bitbucket';
import { GIT_HUB, GITEA } from './git-hub';
import { GIT_LAB } from './git-lab';

/** Those with a header of their own first. */
export const PUSH_HOSTS: readonly PushHost[] = [GITEA, GIT_HUB, GIT_LAB, BITBUCKET, AZURE_DEVOPS];
