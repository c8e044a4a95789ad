import { mendFiles } from '../../analysis';
import type { RawFinding } from '../../findings';
import type { ModelMessage } from '../../models';
import { prepareQuestion, type AskingServices } from '../asking/question';
import { countChangedLines, diffLines } from '../edits/diff-lines';
import { toEdits } from '../edits/to-edits';
import type { FixReceipt } from '../fix-receipt';
import type { GenerationServices } from '../ports';
import { PROMPTS } from '../prompts/prompts';
import type { OutputGuard } from '../safety/output-guard';
import type { SearchReplace } from '../task-answer';
import type { SourceFile, TaskRequest } from '../task-request';
import type { Analyzed } from '../verify/analyze-files-together';
import { verifyFix, type Verdict } from '../verify/verify-fix';
import type { Account } from './answers';
import { askForEdits } from './ask-for-edits';
import { fixReceipt } from './fix-receipts';

export interface FixInput {
  readonly request: TaskRequest;
  readonly finding: RawFinding;
  readonly files: readonly SourceFile[];
  readonly before: Analyzed;
}

export interface FixOutcome {
  readonly edits: readonly SearchReplace[];
  /** Files that change, as they are then. */
  readonly files: readonly SourceFile[];
  readonly after: Analyzed | undefined;
  readonly receipt: FixReceipt | undefined;
  /** Why there is no fix. */
  readonly problem: string | undefined;
  readonly summary: string;
  /** What a model was asked and what it said last; undefined where it proposed nothing. */
  readonly exchange?: FixExchange | undefined;
}

/** As it left for the model and came back: secrets and personal data are words that stand for them. */
export interface FixExchange {
  readonly messages: readonly ModelMessage[];
  readonly answer: string;
}

/** The rewrite that comes with the rule, analysed again; undefined where there is none. */
export async function fixByRule(input: FixInput, services: GenerationServices): Promise<FixOutcome | undefined> {
  const { request, finding, files, before } = input;
  const file = files.find(({ path }) => path === finding.path);
  const own = before.findings.find((one) => isSame(one, finding)) ?? finding;
  if (file === undefined || own.fix === undefined) return undefined;
  const bytes = Buffer.from(file.text);
  // The run may have had a rule on that is off unless asked for.
  const enabledRules = [finding.ruleId];
  const options = request.signal === undefined ? { enabledRules } : { enabledRules, signal: request.signal };
  const { findings } = await services.engine.analyzeFiles([{ path: file.path, bytes }], options);
  const { files: mended, refused } = await mendFiles([{ path: file.path, bytes }], findings, services.engine, {
    wants: (one) => isSame(one, finding),
    ...options,
  });
  const [result] = mended;
  const reason = refused[0]?.reason;
  const verdict = ruleVerdict(result?.after, reason, file);
  const edits = result === undefined ? [] : toEdits(file.path, file.text, result.after);
  const by = { provider: 'rules', attempts: 1, cost: 0 };
  const after =
    result === undefined
      ? undefined
      : { ...before, findings: before.findings.filter((one) => !result.mended.some((gone) => isSame(gone, one))) };
  return {
    edits,
    files: verdict.files,
    after: undefined,
    receipt: fixReceipt({ finding, files, before, verdict: { ...verdict, after }, by }),
    problem: result === undefined ? (reason ?? 'the rewrite changes nothing') : undefined,
    summary: own.fix.description,
  };
}

function isSame(left: RawFinding, right: RawFinding): boolean {
  const { region: one } = left;
  const { region: other } = right;
  const isAtSamePlace = one.startLine === other.startLine && one.startColumn === other.startColumn;
  return left.ruleId === right.ruleId && left.path === right.path && isAtSamePlace;
}

/** Rewrites of rules are ours: they are judged by what the engine finds afterwards. */
function ruleVerdict(after: string | undefined, reason: string | undefined, { path, text }: SourceFile): Verdict {
  const isAccepted = after !== undefined;
  return {
    isAccepted,
    checks: isAccepted
      ? [
          { check: 'applies', outcome: 'passed' },
          { check: 'parses', outcome: 'passed' },
          { check: 'finding-gone', outcome: 'passed' },
          { check: 'no-new-finding', outcome: 'passed' },
        ]
      : [{ check: 'no-new-finding', outcome: 'failed', detail: reason ?? 'the rewrite changes nothing' }],
    files: isAccepted ? [{ path, text: after }] : [],
    after: undefined,
    changedLines: isAccepted ? countChangedLines(diffLines(text, after)) : 0,
  };
}

/** Asks a model for the fix and believes none of it. */
export async function fixByModel(
  input: FixInput & { readonly account: Account },
  services: AskingServices,
): Promise<FixOutcome> {
  const { request, finding, files, before, account } = input;
  const question = await prepareQuestion({ ...request, task: 'fix', finding, files }, services);
  account.egress = question.manifest;
  const { name, version } = PROMPTS.fix;
  let last: FixReceipt | undefined;
  const { outcome, problem, said } = await askForEdits({
    question,
    gateway: services.gateway,
    files,
    account,
    judge: async ({ summary, edits }, attempts) => {
      const verdict = await withoutSecrets(
        await verifyFix({ finding, files, edits, before }, services, request.signal),
        question.guard,
      );
      const by = { provider: 'model', prompt: { name, version }, ...account.model, attempts, cost: account.cost };
      last = fixReceipt({ finding, files, before, verdict, by: pickBy(by) });
      if (!verdict.isAccepted) return { problem: verdict.problem ?? 'it does not mend the finding' };
      return { outcome: { edits, summary, verdict } };
    },
  });
  return {
    edits: outcome?.edits ?? [],
    files: outcome?.verdict.files ?? [],
    after: outcome?.verdict.after,
    receipt: last,
    problem: outcome === undefined ? (problem ?? 'no proposal passed') : undefined,
    summary: outcome?.summary ?? '',
    exchange: said === undefined ? undefined : { messages: question.request.messages, answer: said },
  };
}

/** Why a proposal is refused may quote the code. */
async function withoutSecrets(verdict: Verdict, guard: OutputGuard): Promise<Verdict> {
  const clean = (text: string) => guard.withoutSecrets(text, 'reason.txt');
  const checks = verdict.checks.map(async (one) =>
    one.detail === undefined ? one : { ...one, detail: await clean(one.detail) },
  );
  const { problem } = verdict;
  return {
    ...verdict,
    checks: await Promise.all(checks),
    ...(problem === undefined ? {} : { problem: await clean(problem) }),
  };
}

/** An answer carries its whole text; a receipt names the model only. */
function pickBy({
  provider,
  model,
  prompt,
  attempts,
  cost,
}: ModelBy): Pick<FixReceipt, 'provider' | 'model' | 'prompt' | 'attempts' | 'cost'> {
  return { provider, ...(model === undefined ? {} : { model }), prompt, attempts, cost };
}

interface ModelBy {
  readonly provider: string;
  readonly model?: string;
  readonly prompt: { readonly name: string; readonly version: number };
  readonly attempts: number;
  readonly cost: number;
}
