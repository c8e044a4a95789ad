import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createAnalysisEngine } from '../../../../shared/analysis';
import { isActive, type AnalysisReport } from '../../../../shared/findings';
import { createTypeChecker, fixAll, type FixAllAnswer } from '../../../../shared/generation';
import { systemClock, type AurelisError } from '../../../../shared/kernel';
import type { ModelGateway } from '../../../../shared/models';
import { withReason } from '../models/with-reason';
import { describeError } from '../output/describe-error';
import { print, say } from '../output/print';
import { previewOf, writeChanges } from '../tasks/write-changes';
import { readTextsToFix } from './read-texts-to-fix';
import { exitCodeOfWriting, NOTHING_WRITTEN } from './write-each';

export interface FixWithModelOptions {
  model?: string | undefined;
  neverSend: readonly string[];
  dryRun?: boolean | undefined;
  apply?: boolean | undefined;
  backup?: string | undefined;
  json?: boolean | undefined;
}

type Answer = Omit<FixAllAnswer, 'report'>;

const DEADLINE_MS = 30 * 60_000;
const NOTHING_FIXED: Answer = {
  ...{ patch: '', files: [], receipts: [], unfixed: [], egress: [], cost: 0 },
  usage: { inputTokens: 0, outputTokens: 0 },
};

/** Fixes what rules can, then asks a model about the rest; what is not verified is left as it is. */
export async function fixWithModel(
  root: string,
  report: AnalysisReport,
  gateway: ModelGateway,
  options: FixWithModelOptions,
  signal: AbortSignal,
): Promise<number> {
  const findings = report.findings.filter((finding) => isActive(finding));
  const files = await readTextsToFix(root, findings);
  const engine = createAnalysisEngine({ workerFile: join(__dirname, 'analysis-worker.js') });
  const typeChecker = createTypeChecker({ workerFile: join(__dirname, 'type-check-worker.js') });
  try {
    const request = {
      ...{ tenantId: 'own', callerId: 'own', requestId: randomUUID(), deadlineMs: DEADLINE_MS, signal },
      ...{ files, findings, neverSend: options.neverSend, model: options.model, dryRun: options.dryRun },
      onModelFailure: (error: AurelisError) =>
        say(`warning: the model is left out: ${describeError(withReason(error))}`),
    };
    const answer =
      files.length === 0 ? NOTHING_FIXED : await fixAll(request, { gateway, engine, clock: systemClock, typeChecker });
    // Of the files as they are before they are written.
    const patch = await previewOf(answer.files, root);
    const written =
      options.apply === true ? await writeChanges(answer.files, { root, backup: options.backup }) : NOTHING_WRITTEN;
    await print([options.json === true ? toJson({ ...answer, patch }, written.paths) : patch]);
    sayOutcome(answer, written.paths, options.apply === true);
    return exitCodeOfWriting(written);
  } finally {
    await Promise.all([gateway.flush(), engine.close(), typeChecker.close()]);
  }
}

function toJson({ patch, receipts, unfixed, egress, usage, cost, notice }: Answer, written: readonly string[]): string {
  const { inputTokens, outputTokens } = usage;
  const view = {
    ...{ patch, written, receipts, unfixed, egress, notice },
    usage: { input_tokens: inputTokens, output_tokens: outputTokens },
    cost_usd: cost,
  };
  return `${JSON.stringify(view, null, 2)}\n`;
}

function sayOutcome(
  { receipts, unfixed, usage, cost, notice }: Answer,
  written: readonly string[],
  isApplied: boolean,
): void {
  const verified = receipts.filter(({ status }) => status === 'verified');
  for (const { path, line, ruleId, provider } of verified) {
    say(`${path}:${line} ${ruleId} fixed by ${provider}, verified.`);
  }
  for (const { path, line, ruleId, reason } of unfixed) say(`${path}:${line} ${ruleId} is not fixed: ${reason}`);
  if (notice !== undefined) say(notice);
  const done = isApplied ? `in ${written.length} files that were changed` : 'as the differences show; --apply does it';
  say(`${verified.length} findings fixed ${done}; ${unfixed.length} are left.`);
  say(`${usage.inputTokens} tokens in, ${usage.outputTokens} out, ${cost.toFixed(4)} USD.`);
}
