import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startBenchCloud } from './support/bench-cloud';
import { copyRealSource } from './support/real-source';
import { median, timeCli } from './support/time-cli';

const ROOT = join(__dirname, '../..');
const ROUNDS = 3;

/** The whole pipeline (pack, upload, queues, analysis, reports) against the same engine in one process, on the same code. */
export async function* run() {
  const source = copyRealSource(ROOT);
  const cloud = await startBenchCloud(ROOT);
  try {
    yield { name: 'source files', value: source.files, unit: 'files' };
    yield { name: 'source lines', value: source.lines, unit: 'lines' };
    const analyze = ['analyze', source.directory, '--url', cloud.apiUrl, '--format', 'json', '--no-progress'];
    // Both sides once without counting: the worker's threads and caches of the file system are warm after it.
    await timeCli(ROOT, analyze, cloud.key);
    const pipelineSeconds: number[] = [];
    const scanSeconds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      scanSeconds.push(await timeCli(ROOT, ['scan', source.directory, '--format', 'json', '--no-progress']));
      pipelineSeconds.push(await timeCli(ROOT, analyze, cloud.key));
    }
    const scan = median(scanSeconds);
    const pipeline = median(pipelineSeconds);
    yield { name: 'scan in process', value: scan, unit: 's' };
    yield { name: 'whole pipeline', value: pipeline, unit: 's', baseline: scan, ratio: pipeline / scan };
    yield { name: 'pipeline throughput', value: source.lines / pipeline, unit: 'lines/s' };
  } finally {
    await cloud.stop();
    rmSync(source.directory, { recursive: true, force: true });
  }
}
