import type { EstimateView, ReceiptView, TaskAnswerView } from '../contracts';
import type { EgressManifest, FixReceipt, TaskAnswer } from '../generation';

/** An answer as callers see it. */
export function toTaskAnswerView(answer: TaskAnswer): TaskAnswerView {
  const { inputTokens, outputTokens } = answer.usage;
  return {
    task: answer.task,
    provider: answer.provider,
    ...(answer.model === undefined ? {} : { model: answer.model }),
    cached: answer.cached,
    text: answer.text,
    edits: answer.edits.map(({ path, search, replace }) => ({ path, search, replace })),
    receipts: answer.receipts.map(toReceiptView),
    comments: answer.comments.map(({ path, startLine, endLine, level, message, ruleId }) => ({
      path,
      start_line: startLine,
      end_line: endLine,
      level,
      message,
      ...(ruleId === undefined ? {} : { rule_id: ruleId }),
    })),
    egress: toEgressView(answer.egress),
    usage: { input_tokens: inputTokens, output_tokens: outputTokens },
    cost_usd: answer.cost,
    ...(answer.estimate === undefined ? {} : { estimate: toEstimateView(answer.estimate) }),
    fallbacks: answer.fallbacks.map(({ route, reason }) => ({ route, reason })),
    ...(answer.notice === undefined ? {} : { notice: answer.notice }),
  };
}

function toEstimateView({ route, inputTokens, maxCost }: NonNullable<TaskAnswer['estimate']>): EstimateView {
  return { route: route ?? null, input_tokens: inputTokens, max_cost_usd: maxCost };
}

export function toEgressView({
  sent,
  parts,
  redactions,
  withheld,
  totalBytes,
}: EgressManifest): TaskAnswerView['egress'] {
  return {
    sent,
    parts: parts.map(({ path, startLine, endLine, bytes, redactions: places }) => ({
      path,
      start_line: startLine,
      end_line: endLine,
      bytes,
      redactions: places,
    })),
    redactions: Object.fromEntries(Object.entries(redactions)),
    withheld: withheld.map(({ path, reason }) => ({ path, reason })),
    total_bytes: totalBytes,
  };
}

export function toReceiptView(receipt: FixReceipt): ReceiptView {
  const { prompt, model } = receipt;
  return {
    status: receipt.status,
    rule_id: receipt.ruleId,
    path: receipt.path,
    line: receipt.line,
    provider: receipt.provider,
    ...(model === undefined ? {} : { model }),
    ...(prompt === undefined ? {} : { prompt: `${prompt.name}@${prompt.version}` }),
    attempts: receipt.attempts,
    engine_version: receipt.engineVersion,
    checks: receipt.checks.map(({ check, outcome, detail }) => ({
      check,
      outcome,
      ...(detail === undefined ? {} : { detail }),
    })),
    files: receipt.files.map(({ path, sha256Before, sha256After }) => ({
      path,
      sha256_before: sha256Before,
      sha256_after: sha256After,
    })),
    findings_before: receipt.findingsBefore,
    findings_after: receipt.findingsAfter,
    changed_lines: receipt.changedLines,
    cost_usd: receipt.cost,
  };
}
