import { z } from 'zod';
import type { RepositoryCredential } from '../../repositories';
import { createHostApi, type HostApi } from '../host-api';
import type { HostClient, HostSender, PullRequestThreads, StatusState } from '../ports';
import { encodeParts, repositoryPath } from './address-parts';
import { basicAuthorization } from './basic-authorization';

const MAX_DESCRIPTION = 255;
const VERSION = 'api-version=7.1';
const STATES: Record<StatusState, string> = {
  pending: 'pending',
  success: 'succeeded',
  failure: 'failed',
  error: 'error',
};

/** https://learn.microsoft.com/rest/api/azure/devops/git/ */
export function azureDevOpsClient(url: string, credential: RepositoryCredential, sender: HostSender): HostClient {
  const headers = { authorization: basicAuthorization(credential) };
  const api = createHostApi(sender, { address: addressOf(url), headers });
  return {
    async setStatus(commit, { state, key, name, description, page }, pullRequest) {
      // Policies of a branch ask for statuses of its pull requests, and do not see those of commits.
      const about = pullRequest === undefined ? `/commits/${commit}` : `/pullRequests/${pullRequest}`;
      await api.send('POST', `${about}/statuses?${VERSION}`, {
        state: STATES[state],
        description: `${name}: ${description}`.slice(0, MAX_DESCRIPTION),
        targetUrl: page,
        context: { genre: 'aurelis', name: key },
      });
    },
    threadsOf: ({ number }) => threadsOf(api, number),
  };
}

/** `…/<project>/_git/<repository>`; the project is left out where both have one name. */
function addressOf(url: string): string {
  const { origin, hostname } = new URL(url);
  const [before = '', name = ''] = repositoryPath(url).split(/(?:^|\/)_git\//);
  const parents = before.split('/').filter((part) => part !== '' && part !== 'DefaultCollection');
  const named = hostname.endsWith('.visualstudio.com') ? 1 : 2;
  const project = parents.length < named ? `/${encodeParts(name)}` : '';
  const root = before === '' ? origin : `${origin}/${encodeParts(before)}`;
  return `${root}${project}/_apis/git/repositories/${encodeParts(name)}`;
}

const Threads = z.object({
  value: z.array(
    z.object({
      id: z.int(),
      status: z.string().nullish(),
      isDeleted: z.boolean().nullish(),
      comments: z.array(z.object({ content: z.string().nullish() })),
    }),
  ),
});

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads */
function threadsOf(api: HostApi, number: number): PullRequestThreads {
  const threads = `/pullRequests/${number}/threads`;
  return {
    async list() {
      const { value } = await api.get(`${threads}?${VERSION}`, Threads);
      return value
        .filter(({ isDeleted }) => isDeleted !== true)
        .map(({ id, status, comments: [first] }) => ({
          id: String(id),
          body: first?.content ?? '',
          isResolved: status !== 'active' && status !== 'pending',
        }));
    },
    async open(body, place) {
      const comments = [{ parentCommentId: 0, content: body, commentType: 'text' }];
      // Nobody has to answer what sums up.
      if (place === undefined) {
        await api.send('POST', `${threads}?${VERSION}`, { comments, status: 'closed' });
        return true;
      }
      const at = { line: place.line, offset: 1 };
      const threadContext = { filePath: `/${place.path}`, rightFileStart: at, rightFileEnd: at };
      return api.isTaken(`${threads}?${VERSION}`, { comments, status: 'active', threadContext }, [400]);
    },
    async edit({ id }, body) {
      await api.send('PATCH', `${threads}/${id}/comments/1?${VERSION}`, { content: body });
    },
    async resolve({ id }) {
      await api.send('PATCH', `${threads}/${id}?${VERSION}`, { status: 'fixed' });
    },
  };
}
