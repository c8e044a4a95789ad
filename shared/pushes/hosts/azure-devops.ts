import { z } from 'zod';
import type { PushedThings, PushHost } from '../push-host';
import { branchPush, Commit, nothingPushed, pullRequestChange, together } from './branch-push';
import { isSameText } from './same-text';

const HEADS = /^refs\/heads\//;
const Event = z.object({ eventType: z.string() });
const Repository = z.object({ remoteUrl: z.url(), defaultBranch: z.string().optional() });
const Push = z.object({
  resource: z.object({
    refUpdates: z.array(z.object({ name: z.string().max(1000), newObjectId: Commit })).max(1000),
    repository: Repository,
  }),
});
const PullRequest = z.object({
  resource: z.object({
    pullRequestId: z.int().positive(),
    status: z.string(),
    sourceRefName: z.string().max(1000),
    targetRefName: z.string().max(1000),
    lastMergeSourceCommit: z.object({ commitId: Commit }),
    repository: Repository,
  }),
});
const PULL_REQUESTS: readonly string[] = ['git.pullrequest.created', 'git.pullrequest.updated'];

/**
 * Azure DevOps, whose service hooks show the secret as the password of basic authentication:
 * https://learn.microsoft.com/azure/devops/service-hooks/events#git.push and #git.pullrequest.created
 */
export const AZURE_DEVOPS: PushHost = {
  name: 'Azure DevOps',
  kind: 'azure-devops',
  recognises: ({ header }) => /^basic /i.test(header('authorization') ?? ''),
  isSigned({ header }, secret) {
    const shown = Buffer.from((header('authorization') ?? '').slice('basic '.length), 'base64').toString();
    return isSameText(shown.slice(shown.indexOf(':') + 1), secret);
  },
  read(payload) {
    const { eventType } = Event.parse(payload);
    if (PULL_REQUESTS.includes(eventType)) return readPullRequest(payload);
    if (eventType !== 'git.push') {
      return nothingPushed(`${eventType.slice(0, 100)} is neither a push nor a pull request.`);
    }
    const { refUpdates, repository } = Push.parse(payload).resource;
    const where = placeOf(repository);
    return together(refUpdates.map(({ name, newObjectId }) => branchPush(name, { ...where, commit: newObjectId })));
  },
};

/** The same commit told again, since somebody voted or changed the title, is the same run. */
function readPullRequest(payload: unknown): PushedThings {
  const { pullRequestId, status, sourceRefName, targetRefName, lastMergeSourceCommit, repository } =
    PullRequest.parse(payload).resource;
  if (status !== 'active') return nothingPushed(`A pull request that is ${status.slice(0, 100)} is not analysed.`);
  const { url, defaultBranch } = placeOf(repository);
  return pullRequestChange({
    url,
    targetUrl: url,
    number: pullRequestId,
    ref: sourceRefName,
    commit: lastMergeSourceCommit.commitId,
    version: lastMergeSourceCommit.commitId,
    targetBranch: targetRefName.replace(HEADS, ''),
    defaultBranch,
  });
}

/** `https://acme@dev.azure.com/…` names the organisation as the user, too. */
function placeOf({ remoteUrl, defaultBranch }: z.infer<typeof Repository>): {
  url: string;
  defaultBranch: string | undefined;
} {
  const url = new URL(remoteUrl);
  url.username = '';
  return { url: url.href, defaultBranch: defaultBranch?.replace(HEADS, '') };
}
