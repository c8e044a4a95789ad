import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepositorySource } from '../../../shared/repositories';

const MIB = 1024 * 1024;
const REQUEST = { url: 'https://git.example/shop' };
const COMMIT = 'c0ffee'.repeat(7).slice(0, 40);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aurelis-threads-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A source whose thread does this; it is given what `workerData` and `parentPort` are. */
function sourceOf(script: string, deadlineMs = 30_000) {
  const workerFile = join(folder, 'thread.js');
  writeFileSync(workerFile, `const { parentPort, workerData } = require('node:worker_threads');\n${script}`);
  const limits = { maxArchiveBytes: MIB, maxEntries: 10, maxTotalBytes: MIB };
  return createRepositorySource({ workerFile, allowsPrivate: false, deadlineMs, limits });
}

const archive = (source: ReturnType<typeof sourceOf>) =>
  source.writeArchive({ ...REQUEST, commit: COMMIT, file: join(folder, 'archive') });

it('hands the question to a thread that sees nothing of the app, and gives its answer', async () => {
  const source = sourceOf(
    'parentPort.postMessage({ ok: true, resolved: { commit: [Object.keys(process.env).length, workerData.ref, workerData.url].join() } });',
  );

  expect(await source.resolve({ ...REQUEST, ref: 'main' })).toEqual({ commit: '0,main,https://git.example/shop' });
});

it('passes on why there is none', async () => {
  const source = sourceOf(
    "parentPort.postMessage({ ok: false, code: 'UPSTREAM_UNAVAILABLE', message: 'Away.', retryAfterSeconds: 30 });",
  );

  await expect(source.resolve(REQUEST)).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Away.',
    retryAfterSeconds: 30,
    isExpected: true,
  });
});

it('ends a thread that does not come to an end', async () => {
  await expect(archive(sourceOf('for (;;);', 300))).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
});

it('survives one that takes all memory, and does not try that again', async () => {
  const source = sourceOf('const all = []; for (;;) all.push(new Array(100_000).fill(all.length));');

  await expect(archive(source)).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
});

it('tells of what nobody foresaw as it is', async () => {
  await expect(archive(sourceOf("throw new Error('A bug.');"))).rejects.toThrow('A bug.');
  await expect(archive(sourceOf('process.exit(3);'))).rejects.toThrow('ended without an answer');
});

it('leaves no folder behind, however it ends', async () => {
  const told = join(folder, 'told');
  const source = sourceOf(
    `require('node:fs').writeFileSync(${JSON.stringify(told)}, workerData.folder); throw new Error('A bug.');`,
  );

  await expect(archive(source)).rejects.toThrow();

  expect(existsSync(readFileSync(told, 'utf8'))).toBe(false);
});
