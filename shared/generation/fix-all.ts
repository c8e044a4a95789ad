import { mendFiles } from '../analysis';
import type { RawFinding } from '../findings';
import { AurelisError, type ErrorCode } from '../kernel';
import { canAsk, whyRules } from './can-ask';
import { checkRequest } from './check-request';
import { countChangedLines, diffLines } from './edits/diff-lines';
import { unifiedDiff } from './edits/unified-diff';
import { NOTHING_SENT, type EgressManifest } from './egress-manifest';
import type { FixAllAnswer, FixAllRequest } from './fix-all-request';
import type { FixReceipt } from './fix-receipt';
import { fixReport } from './fix-report';
import type { GenerationServices } from './ports';
import { Account } from './tasks/answers';
import { fixByModel } from './tasks/fix-finding';
import { fixReceipt } from './tasks/fix-receipts';
import { gravity } from './tasks/fix-task';
import type { SourceFile, TaskRequest } from './task-request';
import { analyzeFilesTogether, type Analyzed } from './verify/analyze-files-together';
import { withChanges } from './verify/verify-fix';

const MAX_MODEL_FIXES = 50;
const OF_ONE_QUESTION: ReadonlySet<ErrorCode> = new Set(['VALIDATION_ERROR', 'PAYLOAD_TOO_LARGE']);
/** How a model fails, whatever it was asked. */
const OF_THE_MODEL: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_UNAVAILABLE', 'RATE_LIMITED', 'QUOTA_EXCEEDED']);

/** How far a run of fixes has come. */
interface Progress {
  files: readonly SourceFile[];
  found: Analyzed;
  readonly receipts: FixReceipt[];
  readonly egress: EgressManifest[];
  readonly usage: { inputTokens: number; outputTokens: number };
  readonly unfixed: Map<string, FixAllAnswer['unfixed'][number]>;
  cost: number;
}

/** "Fix what you can": every rewrite of the rules first, since that costs nothing; then a model, finding by finding, within the budget. */
export async function fixAll(request: FixAllRequest, services: GenerationServices): Promise<FixAllAnswer> {
  checkRequest({ ...request, task: 'fix' });
  const task: TaskRequest = { ...request, task: 'fix' };
  const { signal } = request;
  const enabledRules = [...new Set(request.findings.map(({ ruleId }) => ruleId))];
  const found = await analyzeFilesTogether(request.files, services.engine, { signal, enabledRules });
  const progress: Progress = {
    files: request.files,
    found,
    receipts: [],
    egress: [],
    usage: { inputTokens: 0, outputTokens: 0 },
    unfixed: new Map(),
    cost: 0,
  };
  await fixWithRules(request, progress, services);
  const asks = canAsk(task, services);
  if (asks) await fixWithModel(request, progress, services);
  const before = new Map(request.files.map(({ path, text }) => [path, text]));
  const files = progress.files.flatMap(({ path, text }) => {
    const was = before.get(path) ?? '';
    return was === text ? [] : [{ path, before: was, after: text }];
  });
  const unfixed = [...progress.unfixed.values()];
  const { receipts, egress, usage, cost } = progress;
  const left = { before: found.findings.length, after: progress.found.findings.length };
  return {
    patch: files.map(unifiedDiff).join(''),
    files,
    receipts,
    unfixed,
    report: fixReport({ receipts, unfixed, files, cost, left }),
    egress,
    usage,
    cost,
    ...(asks ? {} : { notice: whyRules(task) }),
  };
}

async function fixWithRules(request: FixAllRequest, progress: Progress, { engine }: GenerationServices): Promise<void> {
  const { enabledRules } = progress.found;
  const options = { enabledRules, ...(request.signal === undefined ? {} : { signal: request.signal }) };
  const inputs = request.files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
  const { findings } = await engine.analyzeFiles(inputs, options);
  const wanted = new Set(request.findings.map(keyOf));
  const { files, refused } = await mendFiles(inputs, findings, engine, {
    ...options,
    wants: (one) => wanted.has(keyOf(one)),
  });
  const changed = files.map(({ path, after }) => ({ path, text: after }));
  const before = progress.found;
  progress.files = withChanges(progress.files, changed);
  progress.found = changed.length === 0 ? before : await analyzeFilesTogether(progress.files, engine, options);
  for (const file of files) {
    const changedLines = countChangedLines(diffLines(file.before, file.after));
    for (const finding of file.mended) {
      const verdict = {
        isAccepted: true,
        checks: RULE_CHECKS,
        files: [{ path: file.path, text: file.after }],
        after: progress.found,
        changedLines,
      };
      const by = { provider: 'rules', attempts: 1, cost: 0 };
      progress.receipts.push(fixReceipt({ finding, files: request.files, before, verdict, by }));
    }
  }
  for (const { finding, reason } of refused) leave(finding, reason, progress);
}

/** What `mendFiles` looks at for each rewrite. */
const RULE_CHECKS = [
  { check: 'applies', outcome: 'passed' },
  { check: 'parses', outcome: 'passed' },
  { check: 'finding-gone', outcome: 'passed' },
  { check: 'no-new-finding', outcome: 'passed' },
] as const;

async function fixWithModel(
  request: FixAllRequest,
  progress: Progress,
  services: Parameters<typeof fixByModel>[1],
): Promise<void> {
  const wanted = new Set(request.findings.map(keyOf));
  const open = progress.found.findings
    .filter((one) => wanted.has(keyOf(one)))
    .toSorted((left, right) => gravity(right) - gravity(left));
  const deadlineAt = services.clock.now().getTime() + request.deadlineMs;
  let asked = 0;
  /** Why no more is asked. */
  let closed: string | undefined;
  for (const [done, known] of open.entries()) {
    request.onProgress?.({ done, total: open.length });
    request.signal?.throwIfAborted();
    // Fixes before this one may have moved it, or mended it.
    const finding = progress.found.findings.find((one) => one.fingerprint === known.fingerprint);
    if (finding === undefined) continue;
    const remainingMs = deadlineAt - services.clock.now().getTime();
    const reason = closed ?? stopReason({ request, progress, asked, remainingMs });
    if (reason !== undefined) {
      leave(finding, reason, progress);
      continue;
    }
    asked++;
    const task: TaskRequest = { ...request, task: 'fix', deadlineMs: remainingMs };
    const account = new Account();
    const { files, found: before } = progress;
    const fix = await unlessRefused(
      () => fixByModel({ request: task, finding, files, before, account }, services),
      request.onModelFailure,
    );
    charge(account, progress);
    if ('refusal' in fix) {
      leave(finding, fix.refusal, progress);
      if (fix.isOfAll) closed = fix.refusal;
      continue;
    }
    if (fix.receipt !== undefined) progress.receipts.push(fix.receipt);
    if (fix.problem !== undefined || fix.after === undefined) {
      leave(finding, fix.problem ?? 'it was not verified', progress);
    } else {
      progress.files = withChanges(progress.files, fix.files);
      progress.found = fix.after;
    }
  }
}

function charge(account: Account, progress: Progress): void {
  const { usage, cost, egress } = account.provenance();
  progress.cost += cost;
  progress.usage.inputTokens += usage.inputTokens;
  progress.usage.outputTokens += usage.outputTokens;
  if (account.egress !== NOTHING_SENT) progress.egress.push(egress);
}

/**
 * What is wrong with this one question, such as an answer of no use or a content filter, costs this finding its fix, and no other.
 * A model that is out of reach, or a limit, concerns all of them.
 */
async function unlessRefused<Fix extends object>(
  ask: () => Promise<Fix>,
  onModelFailure: FixAllRequest['onModelFailure'],
): Promise<Fix | { refusal: string; isOfAll: boolean }> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof AurelisError)) throw error;
    const isOfThisQuestion = OF_ONE_QUESTION.has(error.code) || error.details.length > 0;
    if (isOfThisQuestion) return { refusal: error.message, isOfAll: false };
    if (onModelFailure === undefined || !OF_THE_MODEL.has(error.code)) throw error;
    onModelFailure(error);
    return { refusal: error.message, isOfAll: true };
  }
}

interface StopInput {
  readonly request: FixAllRequest;
  readonly progress: Progress;
  readonly asked: number;
  readonly remainingMs: number;
}

function stopReason({ request, progress, asked, remainingMs }: StopInput): string | undefined {
  if (request.budget !== undefined && progress.cost >= request.budget) return 'the budget is spent';
  if (asked >= (request.maxModelFixes ?? MAX_MODEL_FIXES)) return 'as many findings as were allowed went to a model';
  return remainingMs <= 0 ? 'the time is over' : undefined;
}

function leave({ ruleId, path, region, snippet }: RawFinding, reason: string, progress: Progress): void {
  progress.unfixed.set(keyOf({ ruleId, path, snippet }), { ruleId, path, line: region.startLine, reason });
}

/** Not by line: that changes as soon as something above is mended. */
function keyOf({ ruleId, path, snippet }: Pick<RawFinding, 'ruleId' | 'path' | 'snippet'>): string {
  return JSON.stringify([ruleId, path, snippet]);
}
