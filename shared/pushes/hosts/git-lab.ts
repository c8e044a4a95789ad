import { z } from 'zod';
import type { PushHost } from '../push-host';
import { branchPush, Commit, nothingPushed } from './branch-push';
import { isSameText } from './same-text';

const Push = z.object({
  ref: z.string().max(1000),
  after: Commit,
  project: z.object({ git_http_url: z.url(), default_branch: z.string().nullish() }),
});

/** https://docs.gitlab.com/user/project/integrations/webhook_events/#push-events */
export const GIT_LAB: PushHost = {
  name: 'GitLab',
  recognises: ({ header }) => header('x-gitlab-event') !== undefined,
  isSigned: ({ header }, secret) => isSameText(header('x-gitlab-token') ?? '', secret),
  read(payload, { header }) {
    const event = header('x-gitlab-event');
    if (event !== 'Push Hook') return nothingPushed(`${event} is no push to a branch.`);
    const { ref, after, project } = Push.parse(payload);
    const defaultBranch = project.default_branch ?? undefined;
    return branchPush(ref, { url: project.git_http_url, commit: after, defaultBranch });
  },
};
