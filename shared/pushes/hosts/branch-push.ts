import { z } from 'zod';
import type { Push, PushedThings } from '../push-host';

const BRANCHES = 'refs/heads/';

/** The hash of a commit; only zeros where a branch is gone. */
export const Commit = z.string().regex(/^[0-9a-f]{40}$/);

/** One ref that was changed, as most hosts tell it. */
export function branchPush(
  ref: string,
  { url, commit, defaultBranch }: { url: string; commit: string; defaultBranch: string | undefined },
): PushedThings {
  if (!ref.startsWith(BRANCHES)) return { pushes: [], ignored: [`${ref} is no branch.`] };
  const branch = ref.slice(BRANCHES.length);
  if (/^0+$/.test(commit)) return { pushes: [], ignored: [`The branch ${branch} was deleted.`] };
  const isDefaultBranch = defaultBranch === undefined ? undefined : branch === defaultBranch;
  const push: Push = { url, branch, commit, isDefaultBranch };
  return { pushes: [push], ignored: [] };
}

export function nothingPushed(reason: string): PushedThings {
  return { pushes: [], ignored: [reason] };
}
