import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '../../../shared/repositories/worker/answer';
import type { RepositoryQuestion, RepositoryReply } from '../../../shared/repositories/worker/protocol';
import { readArchive } from '../../../shared/source';
import { startGitServer, type GitServer } from '../../support/git/git-server';
import { makeRepositories, makeRepository, type Repository } from '../../support/git/make-repository';

const MIB = 1024 * 1024;
const LIMITS = {
  maxArchiveBytes: 8 * MIB,
  maxEntries: 1_000,
  maxTotalBytes: 16 * MIB,
  maxObjectBytes: 4 * MIB,
  maxSilenceMs: 10_000,
};

const repositories = makeRepositories();
let server: GitServer;
/** The same repositories, with nothing between. */
let plain: GitServer;
let shop: Repository;
let folder: string;

beforeAll(async () => {
  server = await startGitServer(repositories.folder);
  plain = await startGitServer(repositories.folder);
  shop = makeRepository(repositories.folder, 'shop');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aurelis-fetch-'));
  server.requests.length = 0;
  server.instead = () => false;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(async () => {
  await Promise.all([server.close(), plain.close()]);
  repositories.remove();
});

const common = (path: string) => ({
  url: `${server.url}/${path}`,
  credential: undefined,
  allowsPrivate: true,
  limits: LIMITS,
});

async function resolve(ref?: string, path = 'shop'): Promise<RepositoryReply> {
  return answer({ task: 'resolve', ref, ...common(path) });
}

const archiveFile = () => join(folder, 'archive');

async function archive(commit: string, path = 'shop', limits = LIMITS): Promise<RepositoryReply> {
  const question: RepositoryQuestion = {
    task: 'archive',
    commit,
    file: archiveFile(),
    folder: mkdtempSync(join(folder, 'git-')),
    ...common(path),
    limits,
  };
  return answer(question);
}

async function files(): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const item of readArchive(archiveFile())) {
    if (item.kind === 'file') found.push([item.file.path, Buffer.from(item.file.bytes).toString()]);
    else found.push([item.skipped.path, `(${item.skipped.reason})`]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('a commit of a repository', () => {
  it('is what a branch, a tag or its hash stands for', async () => {
    const first = shop.commit({ 'a.js': 'one();\n' });
    shop.git('tag', 'v1');
    shop.git('tag', '--annotate', 'v1.0', '--message', 'The first one');
    const second = shop.commit({ 'a.js': 'two();\n' });
    shop.git('branch', 'v1', first);
    shop.git('branch', 'topic/tax', second);

    expect(await resolve()).toEqual({ ok: true, resolved: { commit: second, ref: 'refs/heads/main' } });
    expect(await resolve('topic/tax')).toMatchObject({ resolved: { commit: second } });
    expect(await resolve('v1')).toEqual({ ok: true, resolved: { commit: first, ref: 'refs/heads/v1' } });
    expect(await resolve('refs/tags/v1')).toEqual({ ok: true, resolved: { commit: first, ref: 'refs/tags/v1' } });
    expect(await resolve('v1.0')).toEqual({ ok: true, resolved: { commit: first, ref: 'refs/tags/v1.0' } });
    expect(await resolve(first)).toEqual({ ok: true, resolved: { commit: first } });
    expect(await resolve('v2')).toMatchObject({
      code: 'NOT_FOUND',
      message: 'The repository has no branch or tag "v2".',
    });
  });

  it('comes without its history, with what is ignored, links and odd names, the same bytes twice', async () => {
    const { folder: place } = repositories;
    const odd = makeRepository(place, 'odd');
    odd.commit({ 'old.js': 'gone();\n', 'src/deep/x.py': 'x = 1\n' });
    odd.git('rm', 'old.js');
    const commit = odd.commit({
      'ü 1.js': 'ü();\n',
      'src/empty.py': '',
      'src/link.js': '-> /etc/passwd',
      '.gitignore': 'built/\n',
      'built/out.js': 'built();\n',
      'src/deep/similar.py': 'x = 1\n'.repeat(500),
      'src/deep/similar2.py': `${'x = 1\n'.repeat(500)}y = 2\n`,
      'large.bin': Buffer.alloc(100_000, 1),
    });

    expect(await archive(commit, 'odd')).toEqual({ ok: true });

    expect(await files()).toEqual([
      ['.gitignore', 'built/\n'],
      ['built/', '(ignored)'],
      ['large.bin', '\u0001'.repeat(100_000)],
      ['src/deep/similar.py', 'x = 1\n'.repeat(500)],
      ['src/deep/similar2.py', `${'x = 1\n'.repeat(500)}y = 2\n`],
      ['src/deep/x.py', 'x = 1\n'],
      ['src/empty.py', ''],
      ['src/link.js', '(symlink)'],
      ['ü 1.js', 'ü();\n'],
    ]);
    const digest = () => createHash('sha256').update(readFileSync(archiveFile())).digest('hex');
    const once = digest();
    await archive(commit, 'odd');
    expect(digest()).toBe(once);
  });

  it('is found where its server says that the repository has moved', async () => {
    const commit = shop.commit({ 'a.js': 'moved();\n' });
    server.instead = ({ url = '' }, response) => {
      if (!url.startsWith('/old/')) return false;
      response.writeHead(301, { location: url.replace('/old/', '/') }).end();
      return true;
    };

    expect(await resolve(undefined, 'old/shop')).toMatchObject({ resolved: { commit } });
    expect(await archive(commit, 'old/shop')).toEqual({ ok: true });
  });

  it('is handed out when a branch has left it, and when only a tag with a text of its own is about it', async () => {
    const moved = makeRepository(repositories.folder, 'moved');
    const commit = moved.commit({ 'a.js': 'before();\n' });
    moved.commit({ 'a.js': 'after();\n' });
    const tagged = moved.git('rev-parse', 'HEAD');
    moved.git('tag', '--annotate', 'v1', '--message', 'The first one');
    moved.git('commit', '--amend', '--message', 'Another one');

    expect(await archive(commit, 'moved')).toEqual({ ok: true });
    expect(await files()).toEqual([['a.js', 'before();\n']]);
    expect(await archive(tagged, 'moved')).toEqual({ ok: true });
    expect(await files()).toEqual([['a.js', 'after();\n']]);
  });

  it('leaves submodules out, whose code is elsewhere', async () => {
    const outer = makeRepository(repositories.folder, 'outer');
    outer.commit({ 'a.js': 'a();\n' });
    const inner = outer.git('rev-parse', 'HEAD');
    outer.git('update-index', '--add', '--cacheinfo', `160000,${inner},vendor/inner`);
    outer.git('commit', '--message', 'Add a submodule');

    expect(await archive(outer.git('rev-parse', 'HEAD'), 'outer')).toEqual({ ok: true });

    expect(await files()).toEqual([['a.js', 'a();\n']]);
  });
});

describe('a private repository', () => {
  const credential = (url: string) => ({ url, username: 'ada', password: 'open sesame' });
  const opened = `Basic ${Buffer.from('ada:open sesame').toString('base64')}`;

  beforeEach(() => {
    shop.commit({ 'a.js': 'secret();\n' });
    server.instead = ({ headers }, response) => {
      if (headers.authorization === opened) return false;
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end('Who are you?');
      return true;
    };
  });

  it('is opened by its credential, and says what is missing without one', async () => {
    const commit = shop.git('rev-parse', 'HEAD');
    const common_ = { ...common('shop'), credential: credential(server.url) };

    expect(await resolve()).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await answer({ task: 'resolve', ref: undefined, ...common_ })).toMatchObject({ ok: true });
    const question = { ...common_, task: 'archive' as const, commit, file: archiveFile(), folder: join(folder, 'git') };
    expect(await answer(question)).toEqual({ ok: true });
  });

  it('keeps its credential from another server that it leads to', async () => {
    const other = await startGitServer(repositories.folder);
    server.instead = ({ url = '' }, response) => {
      response.writeHead(302, { location: `${other.url}${url}` }).end();
      return true;
    };
    try {
      const question = { ...common('shop'), credential: credential(server.url) };
      expect(await answer({ task: 'resolve', ref: undefined, ...question })).toMatchObject({ ok: true });

      expect(server.requests).toMatchObject([{ authorization: opened }]);
      expect(other.requests).toMatchObject([{ authorization: undefined }]);
    } finally {
      await other.close();
    }
  });
});

it('does not take for a fault of the repository that there is no room for it', async () => {
  const commit = shop.commit({ 'a.js': 'b();\n' });
  const question = { ...common('shop'), task: 'archive' as const, commit, folder: mkdtempSync(join(folder, 'git-')) };

  await expect(answer({ ...question, file: join(folder, 'no', 'such', 'folder') })).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

describe('what cannot be fetched', () => {
  it.each([
    ['a repository that is not there', 'nowhere', 'NOT_FOUND', /no such repository/],
    ['an empty one', 'empty', 'VALIDATION_ERROR', /empty/],
  ])('%s: a reason', async (_name, path, code, message) => {
    makeRepository(repositories.folder, 'empty');

    expect(await resolve(undefined, path)).toMatchObject({ code, message: matching(message) });
  });

  it.each([
    ['a page', 200, 'VALIDATION_ERROR', /not a git repository/],
    ['a page to sign in', 203, 'NOT_FOUND', /credential/],
    ['too many requests', 429, 'UPSTREAM_UNAVAILABLE', /asked again/],
    ['a server that is down', 503, 'UPSTREAM_UNAVAILABLE', /asked again/],
    ['an answer for somebody else', 418, 'VALIDATION_ERROR', /418/],
  ])('%s: a reason, and nothing of what it says', async (_name, status, code, message) => {
    server.instead = (_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<p>The password is hunter2.</p>');
      return true;
    };

    const reply = await resolve();

    expect(reply).toMatchObject({ ok: false, code, message: matching(message) });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
  });

  it('a commit that the server does not know or does not hand out', async () => {
    expect(await archive('0'.repeat(39).concat('1'))).toMatchObject({
      code: 'NOT_FOUND',
      message: matching(/does not hand out/),
    });
  });

  it('addresses that are not public, also where a public one leads to them', async () => {
    const question = { ...common('shop'), task: 'resolve' as const, ref: undefined, allowsPrivate: false };
    for (const url of [
      `${server.url}/shop`,
      'https://127.0.0.1/shop',
      'https://[::1]/shop',
      'https://localhost/shop',
    ]) {
      expect(await answer({ ...question, url })).toMatchObject({
        code: 'VALIDATION_ERROR',
        message: matching(/public internet/),
      });
    }
    expect(server.requests).toEqual([]);
  });

  it('a server that sends its callers in circles, or to a file', async () => {
    let to = '/again';
    server.instead = (_request, response) => {
      response.writeHead(302, { location: to }).end();
      return true;
    };

    expect(await resolve()).toMatchObject({
      code: 'VALIDATION_ERROR',
      message: matching(/from one address to the next/),
    });
    to = 'file:///etc/passwd';
    expect(await resolve()).toMatchObject({ code: 'VALIDATION_ERROR', message: matching(/public internet/) });
  });

  it('a server that says nothing', async () => {
    server.instead = () => true;

    const question = { ...common('shop'), task: 'resolve' as const, ref: undefined };
    expect(await answer({ ...question, limits: { ...LIMITS, maxSilenceMs: 200 } })).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
    });
  });

  it.each([
    ['in its refs', 'GET', 30],
    ['in its pack', 'POST', 500],
  ])('an answer that is cut off %s', async (_name, method, bytes) => {
    const large = makeRepository(repositories.folder, 'large');
    const commit = large.commit({ 'a.bin': randomLooking(50_000) });
    server.instead = (request, response) => {
      if (request.method !== method) return false;
      const relayed = relay(request);
      void relayed.then((answered) => {
        response.writeHead(200, { 'content-type': answered.type, 'content-length': answered.body.length });
        response.write(answered.body.subarray(0, bytes), () => response.destroy());
      });
      return true;
    };

    expect(await archive(commit, 'large')).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it.each([
    ['the pack', { maxArchiveBytes: 20_000 }, /server sends more than/],
    ['one file', { maxObjectBytes: 20_000 }, /one file has more than/],
    ['all files', { maxTotalBytes: 90_000 }, /it holds more than/],
    ['the number of files', { maxEntries: 2 }, /more than 2 files/],
  ])('too much of it: %s', async (_name, limit, message) => {
    const large = makeRepository(repositories.folder, 'large');
    const commit = large.commit({ 'a.bin': randomLooking(50_000), 'b/c.bin': randomLooking(50_001), 'd.txt': 'd' });

    expect(await archive(commit, 'large', { ...LIMITS, ...limit })).toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      message: matching(message),
    });
  });

  it.each(['../evil.js', '/etc/evil.js', '..', 'a/b.js', '.git'])('a file that is called %j', async (name) => {
    const evil = makeRepository(repositories.folder, 'evil');
    evil.commit({ 'a.txt': 'boom' });
    const blob = Buffer.from(evil.git('rev-parse', 'HEAD:a.txt'), 'hex');
    const tree = Buffer.concat([Buffer.from(`100644 ${name}\0`), blob]);
    const hash = execFileSync('git', ['hash-object', '-t', 'tree', '--literally', '-w', '--stdin'], {
      cwd: join(repositories.folder, 'evil'),
      input: tree,
      encoding: 'utf8',
    }).trim();
    const commit = evil.git('commit-tree', hash, '-m', 'Evil');
    evil.git('branch', '--force', 'evil', commit);

    const reply = await archive(commit, 'evil');

    // What git has no objection to is named as it is; then the reader of archives, which every other archive passes, has the last word.
    if (reply.ok) await expect(files()).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
    else expect(reply).toMatchObject({ code: 'VALIDATION_ERROR', message: matching(/cannot be read/) });
  });

  it('folders that name the same few files again and again', async () => {
    const bomb = makeRepository(repositories.folder, 'bomb');
    bomb.commit({ 'a.txt': 'boom' });
    let tree = bomb.git('rev-parse', 'HEAD^{tree}');
    for (let depth = 0; depth < 8; depth += 1) {
      const lines = Array.from({ length: 10 }, (_, index) => `040000 tree ${tree}\td${index}`).join('\n');
      tree = execFileSync('git', ['mktree'], { cwd: join(repositories.folder, 'bomb'), input: `${lines}\n` })
        .toString()
        .trim();
    }
    const commit = bomb.git('commit-tree', tree, '-m', 'Bomb');
    bomb.git('branch', '--force', 'bomb', commit);

    expect(await archive(commit, 'bomb')).toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
  });
});

/** Bytes that do not become fewer when they are packed, the same every time. */
function randomLooking(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${length}/${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

const matching = (pattern: RegExp): string => expect.stringMatching(pattern) as string;

/** What git answers to a request that came to the other server. */
async function relay(request: IncomingMessage): Promise<{ type: string; body: Buffer }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { method = '', url = '' } = request;
  const answered = await fetch(`${plain.url}${url}`, {
    method,
    headers: { 'content-type': request.headers['content-type'] ?? '' },
    ...(method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
  });
  return { type: answered.headers.get('content-type') ?? '', body: Buffer.from(await answered.arrayBuffer()) };
}
