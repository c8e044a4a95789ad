import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAnalysisEngine } from '../../../../shared/analysis';
import { isActive, type AnalysisReport } from '../../../../shared/findings';
import { createTypeChecker, fixAll, type FixAllAnswer } from '../../../../shared/generation';
import { systemClock, type AurelisError } from '../../../../shared/kernel';
import type { ModelGateway } from '../../../../shared/models';
import { print, say } from '../output/print';
import { writeChanges } from '../tasks/write-changes';

export interface FixWithModelOptions {
  model?: string | undefined;
  neverSend: readonly string[];
  dryRun?: boolean | undefined;
  apply?: boolean | undefined;
  backup?: string | undefined;
  json?: boolean | undefined;
}

const DEADLINE_MS = 30 * 60_000;

/** Fixes what rules can, then asks a model about the rest; what is not verified is left as it is. */
export async function fixWithModel(
  root: string,
  report: AnalysisReport,
  gateway: ModelGateway,
  options: FixWithModelOptions,
  signal: AbortSignal,
): Promise<void> {
  const findings = report.findings.filter((finding) => isActive(finding));
  const paths = [...new Set(findings.map(({ path }) => path))];
  const files: { path: string; text: string }[] = [];
  // One by one: no process may have as many files open as a repository has.
  for (const path of paths) files.push({ path, text: await readFile(join(root, path), 'utf8') });
  const engine = createAnalysisEngine({ workerFile: join(__dirname, 'analysis-worker.js') });
  const typeChecker = createTypeChecker({ workerFile: join(__dirname, 'type-check-worker.js') });
  try {
    const request = {
      ...{ tenantId: 'own', callerId: 'own', requestId: randomUUID(), deadlineMs: DEADLINE_MS, signal },
      ...{ files, findings, neverSend: options.neverSend, model: options.model, dryRun: options.dryRun },
      onModelFailure: ({ message }: AurelisError) => say(`warning: the model is left out: ${message}`),
    };
    const answer = await fixAll(request, { gateway, engine, clock: systemClock, typeChecker });
    const written = options.apply === true ? await writeChanges(answer.files, { root, backup: options.backup }) : [];
    await print([options.json === true ? toJson(answer, written) : answer.patch]);
    sayOutcome(answer, written, options.apply === true);
  } finally {
    await Promise.all([gateway.flush(), engine.close(), typeChecker.close()]);
  }
}

function toJson(
  { patch, receipts, unfixed, egress, usage, cost, notice }: FixAllAnswer,
  written: readonly string[],
): string {
  const { inputTokens, outputTokens } = usage;
  const view = {
    ...{ patch, written, receipts, unfixed, egress, notice },
    usage: { input_tokens: inputTokens, output_tokens: outputTokens },
    cost_usd: cost,
  };
  return `${JSON.stringify(view, null, 2)}\n`;
}

function sayOutcome(
  { receipts, unfixed, usage, cost, notice }: FixAllAnswer,
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
