import { z } from 'zod';
import type { PushedThings, PushHost } from '../push-host';
import { branchPush, Commit, nothingPushed, pullRequestChange, together } from './branch-push';
import { isSignedBody } from './same-text';

const Links = z.object({ html: z.object({ href: z.url() }) });
const Repository = z.object({ links: Links, mainbranch: z.object({ name: z.string() }).nullish() });
const Push = z.object({
  push: z.object({
    changes: z
      .array(
        z.object({
          new: z.object({ type: z.string(), name: z.string().max(1000), target: z.object({ hash: Commit }) }).nullish(),
        }),
      )
      .max(1000),
  }),
  repository: Repository,
});
const Branch = z.object({ name: z.string().max(1000) });
const PullRequest = z.object({
  pullrequest: z.object({
    id: z.int().positive(),
    source: z.object({
      branch: Branch,
      /** The beginning of a hash. */
      commit: z.object({ hash: z.string().regex(/^[0-9a-f]{7,40}$/) }),
      repository: z.object({ links: Links }),
    }),
    destination: z.object({ branch: Branch }),
  }),
  repository: Repository,
});
const PULL_REQUESTS: readonly (string | undefined)[] = ['pullrequest:created', 'pullrequest:updated'];

/** https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/#Push and #Pull-request-events */
export const BITBUCKET: PushHost = {
  name: 'Bitbucket',
  kind: 'bitbucket',
  recognises: ({ header }) => header('x-event-key') !== undefined,
  isSigned: ({ header, body }, secret) => isSignedBody(header('x-hub-signature'), body, secret),
  read(payload, { header }) {
    const event = header('x-event-key');
    if (PULL_REQUESTS.includes(event)) return readPullRequest(payload);
    if (event !== 'repo:push') return nothingPushed(`${event} is neither a push nor a pull request.`);
    const { push, repository } = Push.parse(payload);
    const url = cloneUrl(repository);
    const defaultBranch = repository.mainbranch?.name;
    return together(
      push.changes.map(({ new: now }) => {
        if (now === null || now === undefined) return nothingPushed('A branch or tag was deleted.');
        const ref = now.type === 'branch' ? `refs/heads/${now.name}` : `refs/tags/${now.name}`;
        return branchPush(ref, { url, commit: now.target.hash, defaultBranch });
      }),
    );
  },
};

/** There is no ref for it in the repository that it is to be merged into. */
function readPullRequest(payload: unknown): PushedThings {
  const { pullrequest: change, repository } = PullRequest.parse(payload);
  const { branch, commit, repository: source } = change.source;
  return pullRequestChange({
    url: cloneUrl(source),
    targetUrl: cloneUrl(repository),
    number: change.id,
    ref: `refs/heads/${branch.name}`,
    commit: Commit.safeParse(commit.hash).data,
    version: commit.hash,
    targetBranch: change.destination.branch.name,
    defaultBranch: repository.mainbranch?.name,
  });
}

function cloneUrl({ links }: { links: z.infer<typeof Links> }): string {
  return `${links.html.href}.git`;
}
