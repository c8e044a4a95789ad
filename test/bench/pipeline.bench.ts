import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startBenchCloud, type BenchCloud } from './support/bench-cloud';
import { copyRealSource, makeManyFiles, type RealSource } from './support/real-source';
import { median, timeCli } from './support/time-cli';

const ROOT = join(__dirname, '../..');

/** The whole pipeline (pack, upload, queues, analysis, reports) against the same engine in one process, on the same code. */
export async function* run() {
  const cloud = await startBenchCloud(ROOT);
  try {
    yield* compare('usual repository', copyRealSource(ROOT), cloud, 3);
    yield* compare('large repository', makeManyFiles(ROOT, 10_000), cloud, 1);
  } finally {
    await cloud.stop();
  }
}

async function* compare(name: string, source: RealSource, cloud: BenchCloud, rounds: number) {
  const scanParameters = ['scan', source.directory, '--format', 'json', '--no-progress'];
  const runParameters = ['analyze', source.directory, '--url', cloud.apiUrl, '--format', 'json', '--no-progress'];
  const scans: number[] = [];
  const runs: number[] = [];
  try {
    // Both once without counting: threads and the caches of the file system are warm after it.
    await timeCli(ROOT, scanParameters);
    await timeCli(ROOT, runParameters, cloud.key);
    for (let round = 0; round < rounds; round++) {
      scans.push(await timeCli(ROOT, scanParameters));
      runs.push(await timeCli(ROOT, runParameters, cloud.key));
    }
  } finally {
    rmSync(source.directory, { recursive: true, force: true });
  }
  const scan = median(scans);
  const pipeline = median(runs);
  yield { name: `${name}: files`, value: source.files, unit: 'files' };
  yield { name: `${name}: lines`, value: source.lines, unit: 'lines' };
  yield { name: `${name}: scan in process`, value: scan, unit: 's' };
  yield { name: `${name}: whole pipeline`, value: pipeline, unit: 's', baseline: scan, ratio: pipeline / scan };
  yield { name: `${name}: pipeline throughput`, value: source.lines / pipeline, unit: 'lines/s' };
}
