import { change, CHANGED, COMMIT, fakeHost, isOnLine, keepComment, keepStatus, objectOf, pageOf } from '../fake-host';

const PROJECT = '/api/v4/projects/acme%2Fweb%2Fshop';
const REQUEST = `${PROJECT}/merge_requests/12`;
const REFS = { base_sha: '1'.repeat(40), head_sha: COMMIT, start_sha: '2'.repeat(40) };
const TAKEN = {
  position_type: 'text',
  new_path: CHANGED.path,
  old_path: CHANGED.path,
  new_line: CHANGED.line,
  ...REFS,
};

/** https://docs.gitlab.com/api/discussions/ and commits/#set-the-pipeline-status-of-a-commit */
export const gitLab = fakeHost({ kind: 'gitlab', path: '/acme/web/shop.git', authorization: 'Bearer secret' }, [
  keepStatus(new RegExp(`^${PROJECT}/statuses/${COMMIT}$`), (host, json) => {
    const stateOf = (status: unknown): unknown => objectOf(status)['state'];
    const isSame = stateOf(host.statuses.at(-1)?.json) === stateOf(json);
    return isSame ? { status: 400, json: { message: 'Cannot transition status via :run from :running' } } : undefined;
  }),
  { method: 'GET', path: new RegExp(`^${REQUEST}$`), answer: () => ({ status: 200, json: { diff_refs: REFS } }) },
  {
    method: 'POST',
    path: new RegExp(`^${REQUEST}/notes$`),
    answer: ({ host, json }) => ({ status: 201, json: keepComment(host, json['body']) }),
  },
  {
    method: 'GET',
    path: new RegExp(`^${REQUEST}/discussions$`),
    answer({ host, request }) {
      const discussions = host.comments.map((comment) => {
        const { id, body, isResolved: resolved } = comment;
        const states = isOnLine(comment) ? { resolvable: true, resolved } : { resolvable: false };
        return { id: `d${id}`, notes: [{ id, body, ...states }] };
      });
      return { status: 200, json: pageOf(discussions, request, 'per_page') };
    },
  },
  {
    method: 'POST',
    path: new RegExp(`^${REQUEST}/discussions$`),
    answer({ host, json }) {
      if (JSON.stringify(json['position']) === JSON.stringify(TAKEN)) {
        return { status: 201, json: keepComment(host, json['body'], CHANGED.line) };
      }
      return { status: 400, json: { message: '400 Bad request - Note {:line_code=>["can\'t be blank"]}' } };
    },
  },
  {
    method: 'PUT',
    path: new RegExp(`^${REQUEST}/notes/(\\d+)$`),
    answer: ({ host, id, json }) => change(host, id, { body: String(json['body']) }),
  },
  {
    method: 'PUT',
    path: new RegExp(`^${REQUEST}/discussions/d(\\d+)$`),
    answer: ({ host, id, json }) => change(host, id, { isResolved: json['resolved'] === true }),
  },
]);
