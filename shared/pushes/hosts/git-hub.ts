import { z } from 'zod';
import type { PushHost } from '../push-host';
import { branchPush, Commit, nothingPushed } from './branch-push';
import { isSignedBody } from './same-text';

const Push = z.object({
  ref: z.string().max(1000),
  after: Commit,
  repository: z.object({ clone_url: z.url(), default_branch: z.string().optional() }),
});

/** GitHub, and Gitea and Forgejo, which call as it does: https://docs.github.com/en/webhooks/webhook-events-and-payloads#push */
export const GIT_HUB: PushHost = {
  name: 'GitHub',
  recognises: ({ header }) => header('x-github-event') !== undefined,
  isSigned: ({ header, body }, secret) => isSignedBody(header('x-hub-signature-256'), body, secret),
  read(payload, { header }) {
    const event = header('x-github-event');
    if (event !== 'push') return nothingPushed(`${event} is no push.`);
    const { ref, after, repository } = Push.parse(payload);
    return branchPush(ref, { url: repository.clone_url, commit: after, defaultBranch: repository.default_branch });
  },
};
