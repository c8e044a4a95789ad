import type { MendedFile } from '../../../../shared/analysis';
import { matchesRuleId, type AnalysisReport, type FindingKind, type RawFinding } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import { cacheDirectory } from '../cache/cache-directory';
import { createScanCache } from '../cache/scan-cache';
import { mendDirectory, type MendedDirectory } from '../fix/mend-directory';
import { unifiedDiff } from '../fix/unified-diff';
import { exitCodeOfWriting, NOTHING_WRITTEN, writeEach, type Written } from '../fix/write-each';
import { writeMended } from '../fix/write-mended';
import type { Interruption } from '../interruption';
import { findSource, type LocalSource } from '../local-source';
import type { ModelOptions } from '../models/own-gateway';
import { requireKnownRules } from '../require-known-rules';
import { print, say } from '../output/print';
import { createProgress } from '../output/progress';
import type { ServiceOptions } from '../program/service-options';
import { createScanSettings } from '../scan-settings';
import { scanSource } from '../scan-source';

export interface FixOptions extends ModelOptions, ServiceOptions {
  /** Of a service; it goes with `finding`. */
  run?: string;
  finding?: string;
  /** Ids or patterns; true for all. */
  rules?: string[] | true;
  kinds?: FindingKind[];
  apply?: boolean;
  backup?: string;
  json?: boolean;
  workers?: number;
  dryRun?: boolean;
  progress: boolean;
}

/** Shows what fixes of rules, of a model or of a service would change, or changes it. Returns the exit code. */
export async function fix(given: string | undefined, options: FixOptions, interruption: Interruption): Promise<number> {
  const { run, finding } = options;
  if (run !== undefined && finding !== undefined) {
    checkFixAtService(given, options);
    const { fixAtService } = await import('../fix/fix-at-service');
    return fixAtService(given, { ...options, run, finding }, interruption);
  }
  if (run !== undefined || finding !== undefined) {
    throw new AurelisError('VALIDATION_ERROR', '--run and --finding go together.');
  }
  if (given === undefined) {
    throw new AurelisError('VALIDATION_ERROR', 'Name the directory to mend, or a finding with --run and --finding.');
  }
  return fixHere(given, options, interruption.signal);
}

function checkFixAtService(given: string | undefined, { rules, kinds, apply }: FixOptions): void {
  if (rules !== undefined || kinds !== undefined) {
    throw new AurelisError('VALIDATION_ERROR', '--rules and --kinds do not go with --run: the finding is named.');
  }
  if (apply === true && given === undefined) {
    throw new AurelisError(
      'VALIDATION_ERROR',
      'Name the directory with the source of the run: --apply changes its files.',
    );
  }
}

/** By the deterministic fixes of the rules, or with a model of the user's own. */
async function fixHere(given: string, options: FixOptions, signal: AbortSignal): Promise<number> {
  const isWanted = ruleSelection(options.rules);
  const source = await findSource(given);
  if (source.kind === 'archive') {
    throw new AurelisError('VALIDATION_ERROR', `${given} is an archive; only files of a directory can be mended.`);
  }
  const progress = createProgress({ isWanted: options.progress, withLines: false });
  try {
    const settings = createScanSettings({ kinds: options.kinds });
    const report = await scanSource(source, {
      settings,
      workers: options.workers,
      cache: createScanCache(cacheDirectory(), source.path),
      signal,
      onProgress: ({ filesDone, filesSeen }) => {
        progress.update({ label: 'Analysing', done: filesDone, total: filesSeen, unit: 'files' });
      },
    });
    progress.end();
    const withModel = await fixedWithModel(source, report, options, signal);
    if (withModel !== undefined) return withModel;
    const mended = await mendDirectory(source.path, report, {
      isWanted,
      settings: settings.effective(),
      workers: options.workers,
      signal,
    });
    const written = options.apply === true ? await writeAll(source.path, mended, options) : NOTHING_WRITTEN;
    await print(options.json === true ? [toJson(mended, written.paths)] : mended.files.map(diffIn(mended)));
    sayOutcome(mended, written.paths, options);
    return exitCodeOfWriting(written);
  } finally {
    progress.end();
  }
}

/** The exit code, or undefined where no model is to be asked: whoever names rules wants these alone. */
async function fixedWithModel(
  { path }: LocalSource,
  report: AnalysisReport,
  options: FixOptions,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { routes, modelUrl, offline, rules } = options;
  if (offline === true || rules !== undefined || (routes === undefined && modelUrl === undefined)) return undefined;
  // The SDK behind it takes its time to load, which nobody who wants rules should wait for.
  const { openOwnGateway } = await import('../models/own-gateway');
  const gateway = await openOwnGateway(options);
  if (gateway === undefined) return undefined;
  const [{ fixWithModel }, { readNeverSend }] = await Promise.all([
    import('../fix/fix-with-model'),
    import('../tasks/read-task-files'),
  ]);
  const model = modelUrl === undefined ? options.model : undefined;
  return fixWithModel(path, report, gateway, { ...options, model, neverSend: await readNeverSend(path) }, signal);
}

function ruleSelection(rules: FixOptions['rules']): (ruleId: string) => boolean {
  if (rules === undefined || rules === true) return () => true;
  requireKnownRules(rules);
  return (ruleId) => rules.some((pattern) => matchesRuleId(pattern, ruleId));
}

function writeAll(root: string, { files, originals }: MendedDirectory, { backup }: FixOptions): Promise<Written> {
  return writeEach(files, (file) => {
    return writeMended(file, { root, original: originals.get(file.path) ?? new Uint8Array(), backup });
  });
}

function sayOutcome({ files, refused }: MendedDirectory, changed: readonly string[], { apply }: FixOptions): void {
  for (const { finding, reason } of refused) {
    say(`${finding.path}:${finding.region.startLine} ${finding.ruleId} is not mended: ${reason}.`);
  }
  if (files.length === 0) return say('There is nothing that a deterministic fix can mend.');
  const meant = apply === true ? files.filter(({ path }) => changed.includes(path)) : files;
  const findings = meant.reduce((sum, { mended }) => sum + mended.length, 0);
  const done =
    apply === true
      ? `mended in ${count(changed.length, 'file')}`
      : `can be mended in ${count(files.length, 'file')}; --apply does it`;
  say(`${count(findings, 'finding')} ${done}. Every change was analysed again and brings no new finding.`);
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function diffIn({ originals }: MendedDirectory): (file: MendedFile) => string {
  return (file) => unifiedDiff(file, originals.get(file.path) ?? new Uint8Array());
}

function toJson(mended: MendedDirectory, changed: readonly string[]): string {
  const { files, refused } = mended;
  const diffOf = diffIn(mended);
  const view = {
    files: files.map((file) => ({
      path: file.path,
      applied: changed.includes(file.path),
      mended: file.mended.map(viewOf),
      diff: diffOf(file),
    })),
    refused: refused.map(({ finding, reason }) => ({ path: finding.path, ...viewOf(finding), reason })),
  };
  return `${JSON.stringify(view, null, 2)}\n`;
}

function viewOf({ ruleId, region, message }: RawFinding) {
  return { rule_id: ruleId, line: region.startLine, message };
}
