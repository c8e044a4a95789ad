import { z } from 'zod';
import { createHostApi, type HostApi } from '../host-api';
import type { CommitStatus, HostClient, HostSender, PullRequestRef, PullRequestThreads, ReviewThread } from '../ports';
import { encodeParts, repositoryPath } from './address-parts';
import { issueComments } from './issue-comments';

const MAX_DESCRIPTION = 140;

/** GitHub and GitHub Enterprise: https://docs.github.com/rest. A token is shown as such, whatever user is named beside it. */
export function gitHubClient(url: string, password: string, sender: HostSender): HostClient {
  const path = repositoryPath(url);
  const { rest, graphql } = addressesOf(new URL(url));
  const headers = {
    authorization: `Bearer ${password}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  const api = createHostApi(sender, { address: `${rest}/repos/${encodeParts(path)}`, headers });
  const graph = createHostApi(sender, { address: graphql, headers });
  return {
    setStatus: (commit, status) => setIssueStyleStatus(api, commit, status),
    threadsOf: (pullRequest) => threadsOf(pullRequest, path, { api, graph }),
  };
}

/** https://docs.github.com/rest/commits/statuses, which Gitea understands, too. */
export async function setIssueStyleStatus(
  api: HostApi,
  commit: string,
  { state, name, description, page }: CommitStatus,
): Promise<void> {
  const cut = description.slice(0, MAX_DESCRIPTION);
  await api.send('POST', `/statuses/${commit}`, { state, context: name, description: cut, target_url: page });
}

function addressesOf({ host, origin, protocol }: URL): { rest: string; graphql: string } {
  // github.com itself, and those with data residency.
  if (host === 'github.com' || host.endsWith('.ghe.com')) {
    return { rest: `${protocol}//api.${host}`, graphql: `${protocol}//api.${host}/graphql` };
  }
  return { rest: `${origin}/api/v3`, graphql: `${origin}/api/graphql` };
}

/** Threads on lines are GraphQL's: its REST knows no thread that is resolved. */
const THREAD = 'thread:';
const MAX_PAGES = 20;

const ThreadPage = z.object({
  data: z.object({
    repository: z.object({
      pullRequest: z.object({
        reviewThreads: z.object({
          pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
          nodes: z.array(
            z.object({
              id: z.string(),
              isResolved: z.boolean(),
              comments: z.object({ nodes: z.array(z.object({ body: z.string() })) }),
            }),
          ),
        }),
      }),
    }),
  }),
});

const LIST_THREADS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 1) { nodes { body } } }
      }
    }
  }
}`;
const RESOLVE = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { id } } }';
const Resolved = z.object({
  data: z.object({ resolveReviewThread: z.object({ thread: z.object({ id: z.string() }) }) }),
});

function threadsOf(
  { number, commit }: PullRequestRef,
  path: string,
  { api, graph }: { api: HostApi; graph: HostApi },
): PullRequestThreads {
  const comments = issueComments(api, number, { isPaged: true });
  const [owner = '', name = ''] = path.split('/');
  return {
    list: async () => [...(await comments.list()), ...(await listThreads(graph, { owner, name, number }))],
    async open(body, place) {
      if (place === undefined) return comments.open(body);
      const on = { body, commit_id: commit, path: place.path, line: place.line, side: 'RIGHT' };
      // 422: the line is not part of what is shown of the change.
      return api.isTaken(`/pulls/${number}/comments`, on, [422]);
    },
    edit: (thread, body) => comments.edit(thread, body),
    async resolve({ id }) {
      await graph.query({ query: RESOLVE, variables: { id: id.slice(THREAD.length) } }, Resolved);
    },
  };
}

async function listThreads(
  graph: HostApi,
  place: { owner: string; name: string; number: number },
): Promise<ReviewThread[]> {
  const threads: ReviewThread[] = [];
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { pageInfo, nodes } = await readThreads(graph, { ...place, after });
    for (const { id, isResolved, comments } of nodes) {
      threads.push({ id: `${THREAD}${id}`, isResolved, body: comments.nodes[0]?.body ?? '' });
    }
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return threads;
}

type ThreadList = z.infer<typeof ThreadPage>['data']['repository']['pullRequest']['reviewThreads'];

async function readThreads(graph: HostApi, variables: Readonly<Record<string, unknown>>): Promise<ThreadList> {
  const answer = await graph.query({ query: LIST_THREADS, variables }, ThreadPage);
  return answer.data.repository.pullRequest.reviewThreads;
}
