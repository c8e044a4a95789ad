import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../../../shared/repositories/worker/answer';
import { startGitServer } from '../../support/git/git-server';
import { makeRepository } from '../../support/git/make-repository';
import { serveRepositories } from './support/serve-repositories';

const served = serveRepositories();
const { repositories, common, resolve, archive, archiveFile, files } = served;

describe('a commit of a repository', () => {
  it('is what a branch, a tag or its hash stands for', async () => {
    const first = served.shop.commit({ 'a.js': 'one();\n' });
    served.shop.git('tag', 'v1');
    served.shop.git('tag', '--annotate', 'v1.0', '--message', 'The first one');
    const second = served.shop.commit({ 'a.js': 'two();\n' });
    served.shop.git('branch', 'v1', first);
    served.shop.git('branch', 'topic/tax', second);

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
    const commit = served.shop.commit({ 'a.js': 'moved();\n' });
    served.server.instead = ({ url = '' }, response) => {
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
    served.shop.commit({ 'a.js': 'secret();\n' });
    served.server.instead = ({ headers }, response) => {
      if (headers.authorization === opened) return false;
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end('Who are you?');
      return true;
    };
  });

  it('is opened by its credential, and says what is missing without one', async () => {
    const commit = served.shop.git('rev-parse', 'HEAD');
    const common_ = { ...common('shop'), credential: credential(served.server.url) };

    expect(await resolve()).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await answer({ task: 'resolve', ref: undefined, ...common_ })).toMatchObject({ ok: true });
    const question = {
      ...common_,
      task: 'archive' as const,
      commit,
      file: archiveFile(),
      folder: join(served.folder, 'git'),
    };
    expect(await answer(question)).toEqual({ ok: true });
  });

  it('keeps its credential from another server that it leads to', async () => {
    const other = await startGitServer(repositories.folder);
    served.server.instead = ({ url = '' }, response) => {
      response.writeHead(302, { location: `${other.url}${url}` }).end();
      return true;
    };
    try {
      const question = { ...common('shop'), credential: credential(served.server.url) };
      expect(await answer({ task: 'resolve', ref: undefined, ...question })).toMatchObject({ ok: true });

      expect(served.server.requests).toMatchObject([{ authorization: opened }]);
      expect(other.requests).toMatchObject([{ authorization: undefined }]);
    } finally {
      await other.close();
    }
  });
});
