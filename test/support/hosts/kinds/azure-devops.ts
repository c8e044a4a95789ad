import {
  basic,
  change,
  CHANGED,
  COMMIT,
  fakeHost,
  isOnLine,
  keepComment,
  keepStatus,
  type KeptComment,
  type Route,
} from '../fake-host';

const REPOSITORY = '/acme/web%20shop/_apis/git/repositories/shop';
const THREADS = `${REPOSITORY}/pullRequests/12/threads`;
const AT = { line: CHANGED.line, offset: 1 };
const TAKEN = { filePath: `/${CHANGED.path}`, rightFileStart: AT, rightFileEnd: AT };

function statusOf(comment: KeptComment): string {
  if (!isOnLine(comment)) return 'closed';
  return comment.isResolved ? 'fixed' : 'active';
}

const ROUTES: readonly Route[] = [
  keepStatus(new RegExp(`^${REPOSITORY}/(?:commits/${COMMIT}|pullRequests/12)/statuses$`)),
  {
    method: 'GET',
    path: new RegExp(`^${THREADS}$`),
    answer({ host }) {
      const value = host.comments.map((comment) => {
        return { id: comment.id, status: statusOf(comment), comments: [{ id: 1, content: comment.body }] };
      });
      return { status: 200, json: { value } };
    },
  },
  {
    method: 'POST',
    path: new RegExp(`^${THREADS}$`),
    answer({ host, json: { comments, threadContext } }) {
      const isElsewhere = threadContext !== undefined && JSON.stringify(threadContext) !== JSON.stringify(TAKEN);
      if (isElsewhere) return { status: 400, json: {} };
      const [first] = comments as { content: string }[];
      return {
        status: 200,
        json: keepComment(host, first?.content, threadContext === undefined ? undefined : CHANGED.line),
      };
    },
  },
  {
    method: 'PATCH',
    path: new RegExp(`^${THREADS}/(\\d+)/comments/1$`),
    answer: ({ host, id, json }) => change(host, id, { body: String(json['content']) }),
  },
  {
    method: 'PATCH',
    path: new RegExp(`^${THREADS}/(\\d+)$`),
    answer: ({ host, id, json }) => change(host, id, { isResolved: json['status'] === 'fixed' }),
  },
];

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads and statuses; all of it wants its version named. */
export const azureDevOps = fakeHost(
  { kind: 'azure-devops', path: '/acme/web%20shop/_git/shop', authorization: basic },
  ROUTES.map((route) => ({
    ...route,
    answer: (given) =>
      given.request.query.get('api-version') === '7.1' ? route.answer(given) : { status: 400, json: {} },
  })),
);
