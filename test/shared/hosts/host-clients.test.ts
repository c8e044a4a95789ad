import {
  createHosts,
  createHttpHostSender,
  HostRefusal,
  type CommitStatus,
  type HostCall,
  type HostClient,
  type HostKind,
  type PullRequestThreads,
} from '../../../shared/hosts';
import { CHANGED, COMMIT, type FakeHost } from '../../support/hosts/fake-host';
import { startHostServer, type HostServer } from '../../support/hosts/host-server';
import { FAKE_HOSTS } from '../../support/hosts/kinds';

const STATUS: CommitStatus = {
  state: 'pending',
  key: 'aurelis-prj_01',
  name: 'aurelis/shop',
  description: 'The commit is being analysed.',
  page: 'https://aurelis.example/runs/1',
};
const CREDENTIAL = { url: 'http://127.0.0.1/', username: 'ada', password: 'secret' };

describe.each(Object.keys(FAKE_HOSTS) as HostKind[])('%s', (kind) => {
  let host: FakeHost;
  let server: HostServer;

  beforeEach(async () => {
    host = FAKE_HOSTS[kind]();
    server = await startHostServer(host.api);
  });
  afterEach(() => server.close());

  const client = (credential = CREDENTIAL): HostClient => {
    const sender = createHttpHostSender({ allowsPrivate: true, deadlineMs: 5_000 });
    return createHosts(sender).open({ kind, url: `${server.url}${host.path}` }, credential);
  };
  const threads = (): PullRequestThreads => client().threadsOf({ number: 12, commit: COMMIT });

  it('is told the status of a commit, and of the pull request where that is another thing', async () => {
    await client().setStatus(COMMIT, STATUS, undefined);
    await client().setStatus(COMMIT, { ...STATUS, state: 'success' }, undefined);
    await client().setStatus(COMMIT, { ...STATUS, state: 'failure' }, 12);

    expect(host.statuses).toMatchSnapshot();
  });

  it('takes the state that it has', async () => {
    await client().setStatus(COMMIT, STATUS, undefined);

    await expect(client().setStatus(COMMIT, STATUS, undefined)).resolves.toBeUndefined();
  });

  it('lists what was opened, however much there is', async () => {
    for (let number = 0; number < 101; number++) await threads().open(`Comment ${number}`);
    for (let number = 0; number < 3; number++) await threads().open(`On a line ${number}`, CHANGED);

    const listed = await threads().list();

    const expected = Array.from({ length: 101 }, (_, number) => `Comment ${number}`);
    const onLine = kind === 'gitea' ? [] : [0, 1, 2].map((number) => `On a line ${number}`);
    expect(listed.map(({ body }) => body).toSorted()).toEqual([...expected, ...onLine].toSorted());
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  });

  it('says that it takes no thread outside of what changed', async () => {
    expect(await threads().open('Here.', CHANGED)).toBe(kind !== 'gitea');
    expect(await threads().open('Elsewhere.', { ...CHANGED, line: 99 })).toBe(false);

    expect(host.comments.map(({ body }) => body)).toEqual(kind === 'gitea' ? [] : ['Here.']);
  });

  it('has the comment that sums up changed, and threads resolved', async () => {
    await threads().open('On the line.', CHANGED);
    await threads().open('Sums up.');
    const opened = await threads().list();
    const find = (body: string) => opened.find((thread) => thread.body === body);

    await threads().edit(find('Sums up.')!, 'Sums up anew.');
    const onLine = find('On the line.');
    if (onLine !== undefined) await threads().resolve(onLine);

    expect(onLine?.isResolved ?? false).toBe(false);
    expect(host.comments.map(({ body }) => body)).toContain('Sums up anew.');
    const isResolved = (await threads().list()).map((thread) => [thread.body, thread.isResolved]);
    expect(Object.fromEntries(isResolved)).toMatchObject(
      kind === 'gitea' ? { 'Sums up anew.': false } : { 'On the line.': true },
    );
  });

  it('refuses what it will not do, with the status of its answer', async () => {
    const wrong = client({ ...CREDENTIAL, password: 'wrong' }).setStatus(COMMIT, STATUS, undefined);
    await expect(wrong).rejects.toThrow(HostRefusal);
    await expect(wrong).rejects.toMatchObject({ status: 401 });

    server.instead = () => ({ status: 200, json: { unexpected: true } });
    await expect(threads().list()).rejects.toThrow(HostRefusal);
  });

  it.each([
    ['cannot be reached', () => 'nothing' as const, 0],
    ['is down', () => ({ status: 503, headers: { 'retry-after': '7' } }), 7],
    ['is asked too often', () => ({ status: 429 }), 60],
    ['says so in its own way', () => ({ status: 403, headers: { 'x-ratelimit-remaining': '0' } }), 60],
  ])('may go well later where it %s', async (_what, instead, retryAfterSeconds) => {
    server.instead = instead;

    await expect(client().setStatus(COMMIT, STATUS, undefined)).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      isExpected: true,
      retryAfterSeconds,
    });
  });

  it('is shown the credential by no redirect', async () => {
    const other = await startHostServer(() => ({ status: 200, json: {} }));
    server.instead = () => ({ status: 302, headers: { location: other.url } });

    await expect(client().setStatus(COMMIT, STATUS, undefined)).rejects.toMatchObject({ status: 302 });

    expect(other.requests).toEqual([]);
    await other.close();
  });
});

it.each([
  ['github', 'https://github.com/acme/shop.git', `https://api.github.com/repos/acme/shop/statuses/${COMMIT}`],
  ['github', 'https://acme.ghe.com/acme/shop', `https://api.acme.ghe.com/repos/acme/shop/statuses/${COMMIT}`],
  ['github', 'https://git.acme.example/a/b', `https://git.acme.example/api/v3/repos/a/b/statuses/${COMMIT}`],
  [
    'github',
    'https://git.acme.example/a/100%.git',
    `https://git.acme.example/api/v3/repos/a/100%25/statuses/${COMMIT}`,
  ],
  ['github', 'https://git.acme.example/a/..%2Fb', `https://git.acme.example/api/v3/repos/a/..%2Fb/statuses/${COMMIT}`],
  [
    'gitlab',
    'https://gitlab.com/a/..%2Fb%.git',
    `https://gitlab.com/api/v4/projects/a%2F..%252Fb%25/statuses/${COMMIT}`,
  ],
  ['gitlab', 'https://gitlab.com/a/b/c.git', `https://gitlab.com/api/v4/projects/a%2Fb%2Fc/statuses/${COMMIT}`],
  [
    'bitbucket',
    'https://bitbucket.org/acme/shop.git',
    `https://api.bitbucket.org/2.0/repositories/acme/shop/commit/${COMMIT}/statuses/build`,
  ],
  [
    'azure-devops',
    'https://dev.azure.com/acme/web/_git/shop',
    `https://dev.azure.com/acme/web/_apis/git/repositories/shop/commits/${COMMIT}/statuses?api-version=7.1`,
  ],
  [
    'azure-devops',
    'https://dev.azure.com/acme/_git/shop',
    `https://dev.azure.com/acme/shop/_apis/git/repositories/shop/commits/${COMMIT}/statuses?api-version=7.1`,
  ],
  [
    'azure-devops',
    'https://acme.visualstudio.com/DefaultCollection/_git/shop',
    `https://acme.visualstudio.com/DefaultCollection/shop/_apis/git/repositories/shop/commits/${COMMIT}/statuses?api-version=7.1`,
  ],
  [
    'azure-devops',
    'https://tfs.acme.example/tfs/Main/web/_git/shop',
    `https://tfs.acme.example/tfs/Main/web/_apis/git/repositories/shop/commits/${COMMIT}/statuses?api-version=7.1`,
  ],
] as [HostKind, string, string][])('finds the API of %s for %s', async (kind, url, called) => {
  const calls: HostCall[] = [];
  const send = async (call: HostCall) => {
    calls.push(call);
    return { status: 200, header: () => undefined, body: {} };
  };

  await createHosts({ send }).open({ kind, url }, CREDENTIAL).setStatus(COMMIT, STATUS, undefined);

  expect(calls.map((call) => call.url)).toEqual([called]);
});

it('calls no address that is not public', async () => {
  const hosts = createHosts(createHttpHostSender({ allowsPrivate: false }));

  for (const url of ['https://127.0.0.1/a/b', 'http://git.example/a/b', 'https://localhost/a/b']) {
    const client = hosts.open({ kind: 'gitlab', url }, CREDENTIAL);
    await expect(client.setStatus(COMMIT, STATUS, undefined)).rejects.toThrow(/public internet|could not be reached/);
  }
});
