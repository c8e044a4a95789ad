import { createHostApi } from '../host-api';
import type { HostClient, HostSender } from '../ports';
import { encodeParts, repositoryPath } from './address-parts';
import { setIssueStyleStatus } from './git-hub';
import { issueComments } from './issue-comments';

/** Gitea and Forgejo: https://docs.gitea.com/api/. What they call a review has no thread that could be resolved by a program. */
export function giteaClient(url: string, password: string, sender: HostSender): HostClient {
  const address = `${new URL(url).origin}/api/v1/repos/${encodeParts(repositoryPath(url))}`;
  const api = createHostApi(sender, { address, headers: { authorization: `token ${password}` } });
  return {
    setStatus: (commit, status) => setIssueStyleStatus(api, commit, status),
    threadsOf({ number }) {
      const comments = issueComments(api, number, { isPaged: false });
      return {
        ...comments,
        open: async (body, place) => place === undefined && comments.open(body),
        resolve: async () => undefined,
      };
    },
  };
}
