import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANALYZERS } from '../../../../shared/analysis/analyzers/registry';
import { analyzeInThreads } from '../../../../shared/analysis/worker/analyze-in-threads';
import { ThreadPool } from '../../../../shared/analysis/worker/thread-pool';
import { testEngine } from '../../../support/analysis-engine';

/**
 * A worker that speaks the protocol and misbehaves as its text says: `hang`, `fill` memory, `throw` or `exit`, in
 * ruff's name and as long as that is not left out.
 */
const MISBEHAVING = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', (task) => {
  const order = Buffer.from(task.bytes).toString();
  Atomics.store(workerData.state, 0, ${1 + ANALYZERS.findIndex(({ id }) => id === 'ruff')});
  if (!task.without.includes('ruff')) {
    if (order === 'hang') for (;;);
    if (order === 'fill') { const kept = []; for (;;) kept.push(new Array(1e5).fill(Math.random())); }
    if (order === 'throw') throw new Error('broken');
    if (order === 'exit') process.exit();
    if (order === 'fail') return parentPort.postMessage({ type: 'failed', analyzer: 'ruff', reason: 'analyzer-failed', detail: 'Error' });
    if (order === 'overflow') return parentPort.postMessage({ type: 'failed', analyzer: 'ruff', reason: 'too-deep', detail: 'RangeError' });
  }
  parentPort.postMessage({ type: 'done', result: { findings: [], skipped: [], lines: 1, secrets: [] } });
});
parentPort.postMessage({ type: 'ready' });
`;

let folder: string;
let pool: ThreadPool;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threads-'));
  const workerFile = join(folder, 'worker.js');
  writeFileSync(workerFile, MISBEHAVING);
  pool = new ThreadPool({ workerFile, workers: 1, workerMemoryMb: 32 });
});
afterEach(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

const analyze = (order: string, signal?: AbortSignal) =>
  analyzeInThreads(
    pool,
    {
      path: 'a',
      language: 'python',
      bytes: Buffer.from(order),
      kinds: undefined,
      disabledRules: [],
      enabledRules: [],
      wants: 'analysis',
      deadlineMs: order === 'hang' ? 300 : 20_000,
    },
    signal,
  );

it.each([
  ['hang', 'deadline'],
  ['fill', 'memory'],
  ['throw', 'analyzer-failed'],
  ['exit', 'analyzer-failed'],
  ['fail', 'analyzer-failed'],
  ['overflow', 'too-deep'],
])('where an analyzer does %s, leaves it out, says so and keeps what the others find', async (order, reason) => {
  const [lost, next] = await Promise.all([analyze(order), analyze('work')]);

  expect(lost).toMatchObject({ skipped: [{ path: 'a', reason, detail: 'ruff' }], lines: 1 });
  expect(next).toMatchObject({ skipped: [], lines: 1 });
});

it('frees the thread of a file that nobody waits for any more', async () => {
  const controller = new AbortController();
  const hanging = analyze('hang', controller.signal);
  controller.abort(new Error('cancelled'));

  await expect(hanging).rejects.toThrow('cancelled');
  await expect(analyze('work')).resolves.toMatchObject({ lines: 1 });
});

it('refuses what waits and what comes when it is closed', async () => {
  const running = analyze('hang');
  const waiting = analyze('work');
  const settled = Promise.allSettled([running, waiting]);
  await pool.close();

  const [, ofWaiting] = await settled;
  expect(ofWaiting).toMatchObject({ status: 'rejected' });
  await expect(analyze('work')).rejects.toThrow('closed');
});

it('says that the worker is not there instead of skipping every file', async () => {
  const engine = testEngine({ workerFile: join(folder, 'missing.js') });

  const analysis = engine.analyzeFiles([{ path: 'a.txt', bytes: Buffer.from('a') }]);

  await expect(analysis).rejects.toThrow('The analysis worker did not start.');
  await engine.close();
});
