import { z } from 'zod';
import type { RepositoryCredential } from '../../repositories';
import { createHostApi, type HostApi } from '../host-api';
import type { HostClient, HostSender, PullRequestThreads, StatusState } from '../ports';
import { encodeParts, repositoryPath } from './address-parts';
import { allPages } from './all-pages';
import { basicAuthorization } from './basic-authorization';

const MAX_DESCRIPTION = 255;
const PAGE = 100;
const STATES: Record<StatusState, string> = {
  pending: 'INPROGRESS',
  success: 'SUCCESSFUL',
  failure: 'FAILED',
  error: 'STOPPED',
};

/** Bitbucket Cloud: https://developer.atlassian.com/cloud/bitbucket/rest/ */
export function bitbucketClient(url: string, credential: RepositoryCredential, sender: HostSender): HostClient {
  const { host, origin, protocol } = new URL(url);
  const server = host === 'bitbucket.org' ? `${protocol}//api.${host}` : origin;
  const address = `${server}/2.0/repositories/${encodeParts(repositoryPath(url))}`;
  // Access tokens of a repository are shown alone; what a person made is shown with the name.
  const isToken = credential.username === 'x-token-auth' || credential.username === 'x-access-token';
  const authorization = isToken ? `Bearer ${credential.password}` : basicAuthorization(credential);
  const api = createHostApi(sender, { address, headers: { authorization } });
  return {
    async setStatus(commit, { state, key, name, description, page }) {
      await api.send('POST', `/commit/${commit}/statuses/build`, {
        key,
        state: STATES[state],
        name,
        description: description.slice(0, MAX_DESCRIPTION),
        url: page,
      });
    },
    threadsOf: ({ number }) => threadsOf(api, number),
  };
}

const Comments = z.object({
  values: z.array(
    z.object({
      id: z.int(),
      content: z.object({ raw: z.string().nullish() }),
      deleted: z.boolean().default(false),
      resolution: z.unknown().optional(),
    }),
  ),
});

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/ */
function threadsOf(api: HostApi, number: number): PullRequestThreads {
  const comments = `/pullrequests/${number}/comments`;
  return {
    async list() {
      const all = await allPages(PAGE, async (page) => {
        return (await api.get(`${comments}?pagelen=${PAGE}&page=${page}`, Comments)).values;
      });
      return all
        .filter(({ deleted }) => !deleted)
        .map(({ id, content, resolution }) => ({
          id: String(id),
          body: content.raw ?? '',
          isResolved: resolution !== undefined && resolution !== null,
        }));
    },
    async open(body, place) {
      const content = { content: { raw: body } };
      if (place === undefined) {
        await api.send('POST', comments, content);
        return true;
      }
      return api.isTaken(comments, { ...content, inline: { path: place.path, to: place.line } }, [400]);
    },
    async edit({ id }, body) {
      await api.send('PUT', `${comments}/${id}`, { content: { raw: body } });
    },
    async resolve({ id }) {
      await api.send('POST', `${comments}/${id}/resolve`);
    },
  };
}
