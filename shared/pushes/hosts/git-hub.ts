import { z } from 'zod';
import type { PushedThings, PushHost } from '../push-host';
import { branchPush, Commit, nothingPushed, pullRequestChange } from './branch-push';
import { isSignedBody } from './same-text';

const Repository = z.object({ clone_url: z.url(), default_branch: z.string().optional() });
const Push = z.object({ ref: z.string().max(1000), after: Commit, repository: Repository });
const PullRequest = z.object({
  action: z.string(),
  number: z.int().positive(),
  pull_request: z.object({ head: z.object({ sha: Commit }), base: z.object({ ref: z.string().max(1000) }) }),
  repository: Repository,
});

/** Another last commit is `synchronize` to GitHub and `synchronized` to Gitea; a changed `base` is `edited`. */
const ACTIONS: readonly string[] = ['opened', 'reopened', 'synchronize', 'synchronized', 'edited'];

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#push and #pull_request */
export const GIT_HUB: PushHost = {
  name: 'GitHub',
  kind: 'github',
  recognises: ({ header }) => header('x-github-event') !== undefined,
  isSigned: ({ header, body }, secret) => isSignedBody(header('x-hub-signature-256'), body, secret),
  read(payload, { header }) {
    const event = header('x-github-event');
    if (event === 'pull_request') return readPullRequest(payload);
    if (event !== 'push') return nothingPushed(`${event} is neither a push nor a pull request.`);
    const { ref, after, repository } = Push.parse(payload);
    return branchPush(ref, { url: repository.clone_url, commit: after, defaultBranch: repository.default_branch });
  },
};

/** Gitea and Forgejo call as GitHub does, and say who they are beside that. */
export const GITEA: PushHost = {
  ...GIT_HUB,
  name: 'Gitea',
  kind: 'gitea',
  recognises: ({ header }) => header('x-gitea-event') !== undefined || header('x-forgejo-event') !== undefined,
};

/** The repository that it is to be merged into has its commits, too, wherever it comes from. */
function readPullRequest(payload: unknown): PushedThings {
  const { action, number, pull_request: change, repository } = PullRequest.parse(payload);
  if (!ACTIONS.includes(action)) return nothingPushed(`A pull request that was ${action} is not analysed.`);
  const { sha } = change.head;
  return pullRequestChange({
    url: repository.clone_url,
    targetUrl: repository.clone_url,
    number,
    ref: `refs/pull/${number}/head`,
    commit: sha,
    version: sha,
    targetBranch: change.base.ref,
    defaultBranch: repository.default_branch,
  });
}
