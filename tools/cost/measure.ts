import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { stageOwnSources } from '../security/stage-own-sources.ts';
import type { Measured } from './measured.ts';

const Report = z.object({ summary: z.object({ lines: z.int(), findings: z.int() }) });

/** Reports that a run keeps beside the JSON that is measured; all together are about this many times as large. */
const REPORTS = 4;

/** Analyses this project's own sources with the built command line, and tells what that took. */
export function measure(root: string, today: string): Measured {
  const { folder } = stageOwnSources(root);
  const results = mkdtempSync(join(tmpdir(), 'aurelis-cost-'));
  try {
    const report = join(results, 'report.json');
    const archive = join(results, 'source.tar.gz');
    const cpuSeconds = cpuSecondsOf([
      process.execPath,
      join(root, 'dist/cli/aurelis.js'),
      'scan',
      folder,
      ...['--format', 'json', '--output', report, '--fail-on', 'never', '--no-cache', '--no-progress'],
    ]);
    spawnSync('tar', ['-czf', archive, '-C', folder, '.']);
    const { summary } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
    return {
      measuredAt: today,
      lines: summary.lines,
      source: 'the sources of Aurelis, without tests',
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      cpuSeconds,
      findings: summary.findings,
      archiveBytes: statSync(archive).size,
      reportBytes: statSync(report).size * REPORTS,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(results, { recursive: true, force: true });
  }
}

/** Of a program and all it starts: the shell's own `times` is the one thing that counts those, too. */
function cpuSecondsOf(command: readonly string[]): number {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', '"$@" >&2; times', 'sh', ...command], { encoding: 'utf8' });
  const [, children = ''] = stdout.trim().split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  if (status !== 0 || parts.length !== 2) {
    throw new Error(`The analysis could not be measured:\n${stderr.slice(-2000)}`);
  }
  return Math.round(parts.reduce((sum, part) => sum + part, 0) * 10) / 10;
}
