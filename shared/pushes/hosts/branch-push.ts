import { z } from 'zod';
import type { PullRequestChange, Push, PushedThings } from '../push-host';

const BRANCHES = 'refs/heads/';

/** The hash of a commit; only zeros where a branch is gone. */
export const Commit = z.string().regex(/^[0-9a-f]{40}$/);

/** One ref that was changed, as most hosts tell it. */
export function branchPush(
  ref: string,
  { url, commit, defaultBranch }: { url: string; commit: string; defaultBranch: string | undefined },
): PushedThings {
  if (!ref.startsWith(BRANCHES)) return nothingPushed(`${ref} is no branch.`);
  const branch = ref.slice(BRANCHES.length);
  if (/^0+$/.test(commit)) return nothingPushed(`The branch ${branch} was deleted.`);
  const isDefaultBranch = defaultBranch === undefined ? undefined : branch === defaultBranch;
  const push: Push = { url, branch, commit, isDefaultBranch };
  return { pushes: [push], pullRequests: [], ignored: [] };
}

export function nothingPushed(reason: string): PushedThings {
  return { pushes: [], pullRequests: [], ignored: [reason] };
}

export function pullRequestChange({
  defaultBranch,
  ...change
}: Omit<PullRequestChange, 'isToDefaultBranch'> & { defaultBranch: string | undefined }): PushedThings {
  const isToDefaultBranch = defaultBranch === undefined ? undefined : change.targetBranch === defaultBranch;
  return { pushes: [], pullRequests: [{ ...change, isToDefaultBranch }], ignored: [] };
}

/** Of several changes that one call tells of. */
export function together(each: readonly PushedThings[]): PushedThings {
  return {
    pushes: each.flatMap(({ pushes }) => pushes),
    pullRequests: each.flatMap(({ pullRequests }) => pullRequests),
    ignored: each.flatMap(({ ignored }) => ignored),
  };
}
