import {
  change,
  CHANGED,
  COMMIT,
  fakeHost,
  isOnLine,
  keepComment,
  keepStatus,
  objectOf,
  pageOf,
  type FakeHost,
  type Route,
} from '../fake-host';
import type { HostReply } from '../host-server';

/** https://docs.github.com/rest/commits/statuses and issues/comments */
function issueRoutes(base: string, isPaged: boolean): Route[] {
  return [
    keepStatus(new RegExp(`^${base}/statuses/${COMMIT}$`)),
    {
      method: 'GET',
      path: new RegExp(`^${base}/issues/12/comments$`),
      answer({ host, request }) {
        const all = host.comments.filter((comment) => !isOnLine(comment));
        return { status: 200, json: isPaged ? pageOf(all, request, 'per_page') : all };
      },
    },
    {
      method: 'POST',
      path: new RegExp(`^${base}/issues/12/comments$`),
      answer: ({ host, json }) => ({ status: 201, json: keepComment(host, json['body']) }),
    },
    {
      method: 'PATCH',
      path: new RegExp(`^${base}/issues/comments/(\\d+)$`),
      answer: ({ host, id, json }) => change(host, id, { body: String(json['body']) }),
    },
  ];
}

const GITHUB = '/api/v3/repos/acme/shop';

export const gitHub = fakeHost({ kind: 'github', path: '/acme/shop.git', authorization: 'Bearer secret' }, [
  ...issueRoutes(GITHUB, true),
  {
    method: 'POST',
    path: new RegExp(`^${GITHUB}/pulls/12/comments$`),
    answer({ host, json: { body, ...place } }) {
      const taken = { commit_id: COMMIT, path: CHANGED.path, line: CHANGED.line, side: 'RIGHT' };
      if (JSON.stringify(place) === JSON.stringify(taken)) {
        return { status: 201, json: keepComment(host, body, CHANGED.line) };
      }
      return { status: 422, json: { message: 'pull_request_review_thread.line must be part of the diff' } };
    },
  },
  { method: 'POST', path: /^\/api\/graphql$/, answer: ({ host, json }) => graph(host, json) },
]);

/** https://docs.github.com/graphql/reference/objects#pullrequestreviewthread, two threads a page. */
function graph(host: FakeHost, json: Record<string, unknown>): HostReply {
  const { owner, name, number, after, id } = objectOf(json['variables']);
  if (String(json['query']).startsWith('mutation')) {
    change(host, String(id).replace('PRRT_', ''), { isResolved: true });
    return { status: 200, json: { data: { resolveReviewThread: { thread: { id } } } } };
  }
  if (`${String(owner)}/${String(name)}/${String(number)}` !== 'acme/shop/12') {
    return { status: 200, json: { data: { repository: null } } };
  }
  const threads = host.comments.filter(isOnLine);
  const start = Number(after ?? 0);
  const nodes = threads
    .slice(start, start + 2)
    .map((thread) => ({ ...thread, id: `PRRT_${thread.id}`, comments: { nodes: [{ body: thread.body }] } }));
  const pageInfo = { hasNextPage: start + 2 < threads.length, endCursor: String(start + 2) };
  return { status: 200, json: { data: { repository: { pullRequest: { reviewThreads: { pageInfo, nodes } } } } } };
}

export const gitea = fakeHost(
  { kind: 'gitea', path: '/acme/shop.git', authorization: 'token secret' },
  issueRoutes('/api/v1/repos/acme/shop', false),
);
