import { z } from 'zod';
import type { PushedThings, PushHost } from '../push-host';
import { branchPush, Commit, nothingPushed, pullRequestChange } from './branch-push';
import { isSameText } from './same-text';

const Project = z.object({ git_http_url: z.url(), default_branch: z.string().nullish() });
const Push = z.object({ ref: z.string().max(1000), after: Commit, project: Project });
const MergeRequest = z.object({
  object_attributes: z.object({
    iid: z.int().positive(),
    action: z.string().optional(),
    /** There where commits came. */
    oldrev: z.string().optional(),
    last_commit: z.object({ id: Commit }),
    target_branch: z.string().max(1000),
  }),
  project: Project,
});

/** https://docs.gitlab.com/user/project/integrations/webhook_events/#push-events and #merge-request-events */
export const GIT_LAB: PushHost = {
  name: 'GitLab',
  kind: 'gitlab',
  recognises: ({ header }) => header('x-gitlab-event') !== undefined,
  isSigned: ({ header }, secret) => isSameText(header('x-gitlab-token') ?? '', secret),
  read(payload, { header }) {
    const event = header('x-gitlab-event');
    if (event === 'Merge Request Hook') return readMergeRequest(payload);
    if (event !== 'Push Hook') return nothingPushed(`${event} is neither a push to a branch nor a merge request.`);
    const { ref, after, project } = Push.parse(payload);
    const defaultBranch = project.default_branch ?? undefined;
    return branchPush(ref, { url: project.git_http_url, commit: after, defaultBranch });
  },
};

function readMergeRequest(payload: unknown): PushedThings {
  const { object_attributes: change, project } = MergeRequest.parse(payload);
  const { action = '', iid, oldrev, last_commit: last, target_branch: targetBranch } = change;
  const hasNewCommits = action === 'open' || action === 'reopen' || (action === 'update' && oldrev !== undefined);
  if (!hasNewCommits) return nothingPushed(`A merge request without new commits (${action}) is not analysed again.`);
  return pullRequestChange({
    url: project.git_http_url,
    targetUrl: project.git_http_url,
    number: iid,
    ref: `refs/merge-requests/${iid}/head`,
    commit: last.id,
    version: last.id,
    targetBranch,
    defaultBranch: project.default_branch ?? undefined,
  });
}
