import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startBenchCloud } from './support/bench-cloud';
import { makeManyFiles } from './support/real-source';
import { timeCli } from './support/time-cli';

const ROOT = join(__dirname, '../..');
const FILES = 10_000;
const SAMPLE_MS = 200;

/** A repository of 10,000 files through the whole pipeline: lines a second, and the most memory host and worker held. */
export async function* run() {
  const source = makeManyFiles(ROOT, FILES);
  const cloud = await startBenchCloud(ROOT);
  try {
    yield { name: 'source files', value: source.files, unit: 'files' };
    yield { name: 'source lines', value: source.lines, unit: 'lines' };
    const memory = watchMemory(cloud.processId);
    const parameters = ['analyze', source.directory, '--url', cloud.apiUrl, '--format', 'json', '--no-progress'];
    const seconds = await timeCli(ROOT, parameters, cloud.key);
    const peaks = memory.stop();
    yield { name: 'whole pipeline', value: seconds, unit: 's' };
    yield { name: 'throughput', value: source.lines / seconds, unit: 'lines/s' };
    for (const [name, bytes] of peaks) yield { name: `peak RSS of ${name}`, value: bytes / 1024 / 1024, unit: 'MiB' };
  } finally {
    await cloud.stop();
    rmSync(source.directory, { recursive: true, force: true });
  }
}

/** Watches every process below one (Linux: /proc), by the part of the cloud it runs. */
function watchMemory(processId: number): { stop(): Map<string, number> } {
  const peaks = new Map<string, number>();
  const sample = (): void => {
    for (const child of descendants(processId)) {
      const name = /local\/(.+?)\.js/.exec(readProc(child, 'cmdline'))?.[1]?.replace('/main', '');
      const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readProc(child, 'status'))?.[1] ?? 0);
      if (name !== undefined) peaks.set(name, Math.max(peaks.get(name) ?? 0, kilobytes * 1024));
    }
  };
  const timer = setInterval(sample, SAMPLE_MS);
  return {
    stop() {
      sample();
      clearInterval(timer);
      return peaks;
    },
  };
}

function descendants(processId: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(/^PPid:\s+(\d+)/m.exec(readProc(Number(name), 'status'))?.[1])] as const);
  const found = [processId];
  for (const parent of found) {
    for (const [child, itsParent] of parents) if (itsParent === parent) found.push(child);
  }
  return found;
}

/** Empty for a process that has just ended. */
function readProc(processId: number, file: string): string {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
