import { PUSH_HOSTS } from '../../../shared/pushes/hosts';
import type { PushCall, PushedThings } from '../../../shared/pushes/push-host';

const COMMIT = '82b3d5ae55f7080f1e6022629cdb57bfae7cccc7';

function read(headers: Record<string, string>, payload: unknown): { name: string; told: PushedThings } {
  const call: PushCall = { header: (name) => headers[name], body: Buffer.from(JSON.stringify(payload)) };
  const host = PUSH_HOSTS.find(({ recognises }) => recognises(call))!;
  return { name: host.name, told: host.read(payload, call) };
}

const githubPayload = (action = 'opened') => ({
  action,
  number: 12,
  pull_request: {
    head: { sha: COMMIT, ref: 'topic', repo: { clone_url: 'https://github.com/somebody/shop.git' } },
    base: { ref: 'main' },
  },
  repository: { clone_url: 'https://github.com/acme/shop.git', default_branch: 'main' },
});
const github = (action?: string) => read({ 'x-github-event': 'pull_request' }, githubPayload(action));
const gitea = (action = 'synchronized') =>
  read({ 'x-github-event': 'pull_request', 'x-gitea-event': 'pull_request' }, githubPayload(action));
const gitlab = (action = 'open', oldrev?: string) =>
  read(
    { 'x-gitlab-event': 'Merge Request Hook' },
    {
      object_kind: 'merge_request',
      object_attributes: { iid: 12, action, oldrev, last_commit: { id: COMMIT }, target_branch: 'main' },
      project: { git_http_url: 'https://gitlab.example/acme/shop.git', default_branch: 'main' },
    },
  );
const bitbucket = (event = 'pullrequest:updated', hash = COMMIT.slice(0, 12)) =>
  read(
    { 'x-event-key': event },
    {
      pullrequest: {
        id: 12,
        source: {
          branch: { name: 'topic' },
          commit: { hash },
          repository: { links: { html: { href: 'https://bitbucket.org/somebody/shop' } } },
        },
        destination: { branch: { name: 'main' } },
      },
      repository: { links: { html: { href: 'https://bitbucket.org/acme/shop' } }, mainbranch: { name: 'main' } },
    },
  );
const azure = (status = 'active', eventType = 'git.pullrequest.updated') =>
  read(
    { authorization: 'Basic YTpi' },
    {
      eventType,
      resource: {
        pullRequestId: 12,
        status,
        sourceRefName: 'refs/heads/topic',
        targetRefName: 'refs/heads/main',
        lastMergeSourceCommit: { commitId: COMMIT },
        repository: { remoteUrl: 'https://acme@dev.azure.com/acme/_git/shop', defaultBranch: 'refs/heads/main' },
      },
    },
  );

const CHANGE = { number: 12, commit: COMMIT, version: COMMIT, targetBranch: 'main', isToDefaultBranch: true };
const same = (url: string) => ({ url, targetUrl: url });

it.each([
  ['GitHub', github(), { ...CHANGE, ...same('https://github.com/acme/shop.git'), ref: 'refs/pull/12/head' }],
  ['Gitea', gitea(), { ...CHANGE, ...same('https://github.com/acme/shop.git'), ref: 'refs/pull/12/head' }],
  [
    'GitLab',
    gitlab(),
    { ...CHANGE, ...same('https://gitlab.example/acme/shop.git'), ref: 'refs/merge-requests/12/head' },
  ],
  [
    'Bitbucket',
    bitbucket(),
    {
      ...CHANGE,
      url: 'https://bitbucket.org/somebody/shop.git',
      targetUrl: 'https://bitbucket.org/acme/shop.git',
      ref: 'refs/heads/topic',
      commit: undefined,
      version: COMMIT.slice(0, 12),
    },
  ],
  ['Azure DevOps', azure(), { ...CHANGE, ...same('https://dev.azure.com/acme/_git/shop'), ref: 'refs/heads/topic' }],
])('%s tells of a pull request', (name, given, expected) => {
  expect(given).toEqual({ name, told: { pushes: [], pullRequests: [expected], ignored: [] } });
});

it.each([
  ['GitHub', github('closed'), /closed is not analysed/],
  ['GitHub', github('labeled'), /labeled is not analysed/],
  ['GitLab', gitlab('update'), /without new commits \(update\)/],
  ['GitLab', gitlab('merge'), /without new commits \(merge\)/],
  ['Bitbucket', bitbucket('pullrequest:fulfilled'), /fulfilled is neither/],
  ['Azure DevOps', azure('completed'), /completed is not analysed/],
])('%s tells of one without anything new', (_name, { told }, reason) => {
  expect(told).toEqual({ pushes: [], pullRequests: [], ignored: [expect.stringMatching(reason)] });
});

it('takes a merge request with new commits, and a whole hash', () => {
  expect(gitlab('update', '1'.repeat(40)).told.pullRequests).toHaveLength(1);
  expect(bitbucket('pullrequest:created', COMMIT).told.pullRequests).toMatchObject([{ commit: COMMIT }]);
});

it.each([
  [{ 'x-github-event': 'pull_request' }],
  [{ 'x-gitlab-event': 'Merge Request Hook' }],
  [{ 'x-event-key': 'pullrequest:created' }],
])('refuses what is no pull request (%j)', (headers) => {
  for (const payload of [{}, null, [], 'text', { action: 1 }]) expect(() => read(headers, payload)).toThrow(/./);
});
