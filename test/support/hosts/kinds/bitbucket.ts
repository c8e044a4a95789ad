import { basic, change, CHANGED, COMMIT, fakeHost, keepComment, keepStatus, objectOf, pageOf } from '../fake-host';

const REPOSITORY = '/2.0/repositories/acme/shop';
const COMMENTS = `${REPOSITORY}/pullrequests/12/comments`;

const rawOf = (json: Record<string, unknown>): string => String(objectOf(json['content'])['raw']);

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/ and api-group-commit-statuses/ */
export const bitbucket = fakeHost({ kind: 'bitbucket', path: '/acme/shop.git', authorization: basic }, [
  keepStatus(new RegExp(`^${REPOSITORY}/commit/${COMMIT}/statuses/build$`)),
  {
    method: 'GET',
    path: new RegExp(`^${COMMENTS}$`),
    answer({ host, request }) {
      const values = host.comments.map(({ id, body, isResolved }) => {
        return { id, content: { raw: body }, deleted: false, ...(isResolved && { resolution: { type: 'resolved' } }) };
      });
      return { status: 200, json: { values: pageOf(values, request, 'pagelen') } };
    },
  },
  {
    method: 'POST',
    path: new RegExp(`^${COMMENTS}$`),
    answer({ host, json }) {
      const { inline } = json;
      const taken = { path: CHANGED.path, to: CHANGED.line };
      if (inline !== undefined && JSON.stringify(inline) !== JSON.stringify(taken)) return { status: 400, json: {} };
      return { status: 201, json: keepComment(host, rawOf(json), inline === undefined ? undefined : CHANGED.line) };
    },
  },
  {
    method: 'PUT',
    path: new RegExp(`^${COMMENTS}/(\\d+)$`),
    answer: ({ host, id, json }) => change(host, id, { body: rawOf(json) }),
  },
  {
    method: 'POST',
    path: new RegExp(`^${COMMENTS}/(\\d+)/resolve$`),
    answer: ({ host, id }) => change(host, id, { isResolved: true }),
  },
]);
