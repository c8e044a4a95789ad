import { basename, resolve } from 'node:path';
import { exitCodeFor } from '../exit-code';
import { writeReport } from '../output/write-report';
import { createProgress } from '../output/progress';
import { scanSource } from '../scan-source';
import type { OutputOptions } from './output-options';

export interface ScanOptions extends OutputOptions {
  workers?: number;
}

/** Runs the engine in this process and prints the report. Returns the exit code. */
export async function scan(source: string, options: ScanOptions): Promise<number> {
  const progress = createProgress(options.progress);
  const path = resolve(source);
  try {
    const report = await scanSource(path, {
      name: basename(path),
      kinds: options.kinds,
      disabledRules: options.disableRules,
      workers: options.workers,
      onProgress: ({ filesDone, filesSeen }) => {
        progress.update({ label: 'Analysing', done: filesDone, total: filesSeen, unit: 'files' });
      },
    });
    progress.end();
    await writeReport(report, options);
    return exitCodeFor(report, options.failOn);
  } finally {
    progress.end();
  }
}
