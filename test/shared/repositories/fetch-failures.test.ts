import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { answer } from '../../../shared/repositories/worker/answer';
import { makeRepository } from '../../support/git/make-repository';
import { LIMITS, serveRepositories } from './support/serve-repositories';

const served = serveRepositories();
const { repositories, common, resolve, archive, files } = served;

it('does not take for a fault of the repository that there is no room for it', async () => {
  const commit = served.shop.commit({ 'a.js': 'b();\n' });
  const question = {
    ...common('shop'),
    task: 'archive' as const,
    commit,
    folder: mkdtempSync(join(served.folder, 'git-')),
  };

  await expect(answer({ ...question, file: join(served.folder, 'no', 'such', 'folder') })).rejects.toMatchObject({
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
    served.server.instead = (_request, response) => {
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
      `${served.server.url}/shop`,
      'https://127.0.0.1/shop',
      'https://[::1]/shop',
      'https://localhost/shop',
    ]) {
      expect(await answer({ ...question, url })).toMatchObject({
        code: 'VALIDATION_ERROR',
        message: matching(/public internet/),
      });
    }
    expect(served.server.requests).toEqual([]);
  });

  it('a server that sends its callers in circles, or to a file', async () => {
    let to = '/again';
    served.server.instead = (_request, response) => {
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
    served.server.instead = () => true;

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
    served.server.instead = (request, response) => {
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
  const answered = await fetch(`${served.plain.url}${url}`, {
    method,
    headers: { 'content-type': request.headers['content-type'] ?? '' },
    ...(method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
  });
  return { type: answered.headers.get('content-type') ?? '', body: Buffer.from(await answered.arrayBuffer()) };
}
