import type { AnalysisEngine } from '../../analysis';
import type { TaskName } from '../../contracts';
import { applyEdits } from '../edits/apply-edits';
import type { SearchReplace } from '../task-answer';
import type { SourceFile } from '../task-request';
import { analyzeFilesTogether, type Analyzed } from '../verify/analyze-files-together';
import { checkAdditions } from '../verify/checks/check-additions';
import { checkParses } from '../verify/checks/check-parses';
import { checkSuppression } from '../verify/checks/check-suppression';
import { newlyFound } from '../verify/compare-findings';
import { changedTexts, describeChange, type FileChange, type FixChange } from '../verify/fix-change';
import { withChanges } from '../verify/verify-fix';

export interface JudgeInput {
  readonly task: TaskName;
  readonly files: readonly SourceFile[];
  readonly edits: readonly SearchReplace[];
  readonly before: Analyzed;
}

const TEST_FILE = /(?:^|\/)(?:tests?|specs?|__tests__)\/|(?:[._-](?:test|spec)|_test|Tests?)\.\w+$|(?:^|\/)test_[^/]*$/;

/** Why edits that are no fix must not be offered; undefined where they may be. */
export async function judgeEdits(
  { task, files, edits, before }: JudgeInput,
  engine: Pick<AnalysisEngine, 'analyzeFiles' | 'inspectFile' | 'rules'>,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const applied = applyEdits(files, edits);
  if ('problem' in applied) return applied.problem;
  const texts = changedTexts(files, applied.files);
  const changes = await Promise.all(texts.map((one) => describeChange(one, engine, signal)));
  const change: FixChange = { finding: NO_FINDING, rule: undefined, files: changes, isRemoval: false };
  const problem = checkParses(change) ?? checkSuppression(change) ?? OWN_CHECKS[task]?.(change, files);
  if (problem !== undefined) return problem;
  const broken = changes.find(({ before: was, facts }) => was === '' && facts?.after.hasErrors === true);
  if (broken !== undefined) return `${broken.path} does not parse`;
  const after = await analyzeFilesTogether(withChanges(files, applied.files), engine, { signal });
  const skip = after.skipped.find((one) => !before.skipped.includes(one));
  if (skip !== undefined) return `${skip} cannot be analysed in full any more`;
  const grave = (found: Analyzed) => found.findings.filter(({ kind, level }) => kind !== 'style' && level !== 'note');
  return newlyFound(grave(before), grave(after));
}

/** Such edits are about no finding, so no place of theirs is special. */
const NO_FINDING = {
  ruleId: '',
  path: '',
  message: '',
  snippet: '',
  region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
};

type OwnCheck = (change: FixChange, files: readonly SourceFile[]) => string | undefined;

const OWN_CHECKS: Readonly<Partial<Record<TaskName, OwnCheck>>> = {
  document: ({ files }) => {
    const changed = files.find((file) => file.facts === undefined || codeOf(file, 'before') !== codeOf(file, 'after'));
    return changed === undefined ? undefined : `more than comments and docstrings change in ${changed.path}`;
  },
  refactor: (change) => keepsFace(change) ?? checkAdditions(change),
  test: ({ files }, known) => {
    const stray = files.find(({ path }) => !TEST_FILE.test(path));
    if (stray !== undefined) return `${stray.path} is no test file`;
    const empty = files.find(
      ({ after }) => !/\b(?:expect|assert\w*|should|verify|require|t\.(?:Error|Fatal))\b/.test(after),
    );
    if (empty !== undefined) return `${empty.path} expects nothing`;
    const gone = known.find((file) =>
      files.some(({ path, after }) => path === file.path && after.length < file.text.length / 2),
    );
    return gone === undefined ? undefined : `tests are taken out of ${gone.path}`;
  },
};

/** Without comments, and without texts that stand alone as a statement, which is what docstrings are. */
function codeOf({ facts }: FileChange, side: 'before' | 'after'): string {
  if (facts === undefined) return '';
  const { tokens, tree } = facts[side];
  return tokens
    .filter(({ role, node }) => role !== 'comment' && !isAlone(tree, node))
    .map(({ text }) => text)
    .join(' ');
}

function isAlone(tree: NonNullable<FileChange['facts']>['before']['tree'], node: number): boolean {
  for (let around = node; around !== -1; around = tree.parent(around)) {
    const kind = tree.kind(around);
    if (/string/.test(kind)) continue;
    // Asked before its children are listed: a list of texts has as many of them as it has tokens.
    if (kind !== 'expression_statement') return false;
    const [only, ...others] = tree.namedChildren(around);
    return others.length === 0 && only !== undefined && /string/.test(tree.kind(only));
  }
  return false;
}

/** What others may call stays as it is. */
function keepsFace({ files }: FixChange): string | undefined {
  for (const { path, facts } of files) {
    if (facts === undefined) return `no grammar reads ${path}, so nobody can tell what changes`;
    const gone = [...facts.before.declared].find((name) => !facts.after.declared.has(name));
    if (gone !== undefined) return `${gone} is not declared any more`;
    const kept = new Map(facts.after.functions.map((one) => [one.name, one.signature]));
    const changed = facts.before.functions.find(({ name, signature }) => {
      return name !== '' && facts.before.declared.has(name) && kept.get(name) !== signature;
    });
    if (changed !== undefined) return `the signature of ${changed.name} changes`;
  }
  return undefined;
}
