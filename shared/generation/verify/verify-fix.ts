import type { AnalysisEngine } from '../../analysis';
import type { Finding, RawFinding } from '../../findings';
import { applyEdits } from '../edits/apply-edits';
import { countChangedLines } from '../edits/diff-lines';
import { FIX_CHECKS, type CheckOutcome, type FixCheck } from '../fix-receipt';
import type { TypeChecker } from '../ports';
import type { SearchReplace } from '../task-answer';
import type { SourceFile } from '../task-request';
import { analyzeFilesTogether, type Analyzed } from './analyze-files-together';
import { checkAdditions } from './checks/check-additions';
import { checkBehaviour } from './checks/check-behaviour';
import { checkParses } from './checks/check-parses';
import { checkScope } from './checks/check-scope';
import { checkSignature } from './checks/check-signature';
import { checkSize } from './checks/check-size';
import { checkSuppression } from './checks/check-suppression';
import { newlyFound, stillFound } from './compare-findings';
import { changedTexts, describeChange, type FixChange } from './fix-change';
import { removalMends } from './removal-mends';

export interface ProposedFix {
  readonly finding: RawFinding;
  /** The file of the finding, those on the way of its data, and those that call it. */
  readonly files: readonly SourceFile[];
  readonly edits: readonly SearchReplace[];
  /** Findings of `files` as they are. */
  readonly before: Analyzed;
}

export interface VerifyServices {
  readonly engine: Pick<AnalysisEngine, 'analyzeFiles' | 'inspectFile' | 'rules'>;
  readonly typeChecker?: TypeChecker | undefined;
}

export interface Verdict {
  readonly isAccepted: boolean;
  readonly checks: readonly CheckOutcome[];
  /** Why it is refused, in words that help to do better. */
  readonly problem?: string;
  /** Files that change, as they are then; none where the edits do not even apply. */
  readonly files: readonly SourceFile[];
  readonly after: Analyzed | undefined;
  readonly changedLines: number;
}

/** Tells from the change alone; the engine is asked last, since it takes longest. */
const BY_TEXT: readonly (readonly [FixCheck, (change: FixChange) => string | undefined])[] = [
  ['scope', checkScope],
  ['size', checkSize],
  ['suppression', checkSuppression],
  ['parses', checkParses],
  ['signature', checkSignature],
  ['behaviour', checkBehaviour],
  ['additions', checkAdditions],
];

/** Looks at a proposed fix as somebody who does not believe a word of it. The first check that fails decides. */
export async function verifyFix(fix: ProposedFix, services: VerifyServices, signal?: AbortSignal): Promise<Verdict> {
  const checks: CheckOutcome[] = [];
  const applied = applyEdits(fix.files, fix.edits);
  if ('problem' in applied) return refused(checks, 'applies', applied.problem);
  checks.push({ check: 'applies', outcome: 'passed' });
  const texts = changedTexts(fix.files, applied.files);
  const files = await Promise.all(texts.map((one) => describeChange(one, services.engine, signal)));
  const rule = services.engine.rules.get(fix.finding.ruleId);
  const isRemoval = await removalMends(fix.finding, rule, services.engine, signal);
  const change: FixChange = { finding: fix.finding, rule, files, isRemoval };
  const changedLines = files.reduce((sum, { hunks }) => sum + countChangedLines(hunks), 0);
  const known = { files: applied.files, changedLines };
  const isRead = files.every(({ facts }) => facts !== undefined);
  for (const [check, judge] of BY_TEXT) {
    const problem = judge(change);
    if (problem !== undefined) return refused(checks, check, problem, known);
    checks.push(isRead || !NEEDS_TREE.has(check) ? { check, outcome: 'passed' } : { check, ...NO_GRAMMAR });
  }
  const after = await analyzeFilesTogether(withChanges(fix.files, applied.files), services.engine, {
    signal,
    enabledRules: fix.before.enabledRules,
  });
  const found = judgeFindings(fix, after);
  if (found !== undefined) return refused(checks, found.check, found.problem, { ...known, after });
  checks.push({ check: 'finding-gone', outcome: 'passed' }, { check: 'no-new-finding', outcome: 'passed' });
  const types = await checkTypes(fix.files, applied.files, services.typeChecker, signal);
  if (types.outcome === 'failed') return refused(checks, 'types', types.detail ?? '', { ...known, after });
  return { isAccepted: true, checks: [...checks, types], ...known, after };
}

const NEEDS_TREE: ReadonlySet<FixCheck> = new Set(['scope', 'parses', 'signature', 'behaviour']);
const NO_GRAMMAR = { outcome: 'not-applicable', detail: 'no grammar reads the language' } as const;

function refused(
  checks: readonly CheckOutcome[],
  check: FixCheck,
  detail: string,
  known: Partial<Pick<Verdict, 'files' | 'after' | 'changedLines'>> = {},
): Verdict {
  const outcomes: CheckOutcome[] = [...checks, { check, outcome: 'failed', detail }];
  outcomes.sort((left, right) => FIX_CHECKS.indexOf(left.check) - FIX_CHECKS.indexOf(right.check));
  return {
    isAccepted: false,
    checks: outcomes,
    problem: detail,
    files: [],
    after: undefined,
    changedLines: 0,
    ...known,
  };
}

function judgeFindings(
  { finding, before }: ProposedFix,
  after: Analyzed,
): { readonly check: FixCheck; readonly problem: string } | undefined {
  const skip = after.skipped.find((one) => !before.skipped.includes(one));
  if (skip !== undefined) return { check: 'parses', problem: `${skip} cannot be analysed in full any more` };
  const still = stillFound(alike(finding, before.findings), before.findings, after.findings);
  if (still !== undefined) return { check: 'finding-gone', problem: still };
  const fresh = newlyFound(before.findings, after.findings);
  return fresh === undefined ? undefined : { check: 'no-new-finding', problem: fresh };
}

/** The finding as this analysis has it, which also knows who else reports it. */
function alike(finding: RawFinding, findings: readonly Finding[]): RawFinding {
  return (
    findings.find(
      (one) =>
        one.ruleId === finding.ruleId &&
        one.path === finding.path &&
        one.region.startLine === finding.region.startLine &&
        one.region.startColumn === finding.region.startColumn,
    ) ?? finding
  );
}

export function withChanges(files: readonly SourceFile[], changed: readonly SourceFile[]): SourceFile[] {
  const texts = new Map(changed.map(({ path, text }) => [path, text]));
  const known = new Set(files.map(({ path }) => path));
  const kept = files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text }));
  return [...kept, ...changed.filter(({ path }) => !known.has(path))];
}

async function checkTypes(
  before: readonly SourceFile[],
  changed: readonly SourceFile[],
  checker: TypeChecker | undefined,
  signal: AbortSignal | undefined,
): Promise<CheckOutcome> {
  const problems = await checker?.newProblems(before, withChanges(before, changed), signal);
  if (problems === undefined) return { check: 'types', outcome: 'not-applicable', detail: 'no type checker reads it' };
  const [first] = problems;
  return first === undefined
    ? { check: 'types', outcome: 'passed' }
    : { check: 'types', outcome: 'failed', detail: first };
}
