import { createHmac } from 'node:crypto';
import { PUSH_HOSTS } from '../../../shared/pushes/hosts';
import type { PushCall } from '../../../shared/pushes/push-host';

const SECRET = 'phsec_of-the-hook';
const COMMIT = '82b3d5ae55f7080f1e6022629cdb57bfae7cccc7';
const GONE = '0'.repeat(40);

interface Told {
  host: string;
  headers: Record<string, string>;
  payload: unknown;
}

const hmac = (payload: unknown): string =>
  `sha256=${createHmac('sha256', SECRET).update(JSON.stringify(payload)).digest('hex')}`;

/** Each kind of host, as its documentation shows a push; what nobody reads is left out. */
const github = (ref = 'refs/heads/main', after = COMMIT): Told => {
  const payload = {
    ref,
    before: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
    after,
    deleted: after === GONE,
    repository: { full_name: 'acme/shop', clone_url: 'https://github.com/acme/shop.git', default_branch: 'main' },
    pusher: { name: 'ada' },
  };
  return { host: 'GitHub', headers: { 'x-github-event': 'push', 'x-hub-signature-256': hmac(payload) }, payload };
};
const gitlab = (ref = 'refs/heads/main', after = COMMIT): Told => ({
  host: 'GitLab',
  headers: { 'x-gitlab-event': 'Push Hook', 'x-gitlab-token': SECRET },
  payload: {
    object_kind: 'push',
    ref,
    after,
    checkout_sha: after,
    project: { git_http_url: 'https://gitlab.example/acme/shop.git', default_branch: 'main' },
  },
});
const bitbucket = (type = 'branch', name = 'main', hash = COMMIT): Told => {
  const payload = {
    push: { changes: [{ old: null, new: hash === GONE ? null : { type, name, target: { hash } } }] },
    repository: { links: { html: { href: 'https://bitbucket.org/acme/shop' } }, mainbranch: { name: 'main' } },
  };
  return { host: 'Bitbucket', headers: { 'x-event-key': 'repo:push', 'x-hub-signature': hmac(payload) }, payload };
};
const azure = (name = 'refs/heads/main', newObjectId = COMMIT): Told => ({
  host: 'Azure DevOps',
  headers: { authorization: `Basic ${Buffer.from(`aurelis:${SECRET}`).toString('base64')}` },
  payload: {
    eventType: 'git.push',
    resource: {
      refUpdates: [{ name, oldObjectId: GONE, newObjectId }],
      repository: { remoteUrl: 'https://acme@dev.azure.com/acme/_git/shop', defaultBranch: 'refs/heads/main' },
    },
  },
});

function callOf({ headers, payload }: Told): PushCall {
  return { header: (name) => headers[name], body: Buffer.from(JSON.stringify(payload)) };
}

function hostOf(call: PushCall) {
  return PUSH_HOSTS.find(({ recognises }) => recognises(call))!;
}

describe.each([
  ['GitHub', github, 'https://github.com/acme/shop.git'],
  ['GitLab', gitlab, 'https://gitlab.example/acme/shop.git'],
  ['Bitbucket', bitbucket, 'https://bitbucket.org/acme/shop.git'],
  ['Azure DevOps', azure, 'https://dev.azure.com/acme/_git/shop'],
] as [string, (...args: string[]) => Told, string][])('%s', (name, told, url) => {
  it('is known by its call, and tells of a push', () => {
    const call = callOf(told());

    expect(hostOf(call).name).toBe(name);
    expect(hostOf(call).read(told().payload, call)).toEqual({
      pushes: [{ url, branch: 'main', commit: COMMIT, isDefaultBranch: true }],
      pullRequests: [],
      ignored: [],
    });
  });

  it('is believed with its secret alone', () => {
    const call = callOf(told());
    const unsigned = { ...call, header: (header: string) => (/event/.test(header) ? call.header(header) : undefined) };
    const altered = { ...call, body: Buffer.from(`${Buffer.from(call.body).toString()} `) };

    expect(hostOf(call).isSigned(call, SECRET)).toBe(true);
    expect(hostOf(call).isSigned(call, `${SECRET}x`)).toBe(false);
    expect(hostOf(call).isSigned(call, '')).toBe(false);
    expect(hostOf(call).isSigned(unsigned, SECRET)).toBe(false);
    // Two of them sign nothing, and show the secret over TLS.
    expect(hostOf(call).isSigned(altered, SECRET)).toBe(['GitLab', 'Azure DevOps'].includes(name));
  });

  it('tells of a branch that is gone, and of a tag', () => {
    const gone = name === 'Bitbucket' ? told('branch', 'topic', GONE) : told('refs/heads/topic', GONE);
    const tag = name === 'Bitbucket' ? told('tag', 'v1') : told('refs/tags/v1');

    for (const [one, reason] of [
      [gone, /deleted/],
      [tag, /refs\/tags\/v1 is no branch/],
    ] as const) {
      const { pushes, ignored } = hostOf(callOf(one)).read(one.payload, callOf(one));
      expect(pushes).toEqual([]);
      expect(ignored).toEqual([expect.stringMatching(reason)]);
    }
  });

  it.each([[{}], [null], [[]], ['text'], [{ ref: 1, after: 'x', eventType: 'git.push' }]])(
    'refuses %j instead of a push',
    (payload) => {
      const call = callOf(told());

      expect(() => hostOf(call).read(payload, call)).toThrow(/./);
    },
  );
});

it.each([
  [{ ...github(), headers: { 'x-github-event': 'ping' } }, 'ping is neither a push nor a pull request.'],
  [
    { ...gitlab(), headers: { 'x-gitlab-event': 'Tag Push Hook' } },
    'Tag Push Hook is neither a push to a branch nor a merge request.',
  ],
  [
    { ...bitbucket(), headers: { 'x-event-key': 'issue:created' } },
    'issue:created is neither a push nor a pull request.',
  ],
  [
    { ...azure(), payload: { eventType: 'workitem.created' } },
    'workitem.created is neither a push nor a pull request.',
  ],
])('says that another event is no push', (told, reason) => {
  const call = callOf(told);

  expect(hostOf(call).read(told.payload, call)).toEqual({ pushes: [], pullRequests: [], ignored: [reason] });
});

it('takes a push without a default branch for one of which that is not known', () => {
  const told = bitbucket();
  const payload = {
    ...(told.payload as object),
    repository: { links: { html: { href: 'https://bitbucket.org/a/b' } } },
  };

  expect(hostOf(callOf(told)).read(payload, callOf(told)).pushes).toMatchObject([{ isDefaultBranch: undefined }]);
});
