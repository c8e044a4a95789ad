import type { Finding } from '../../shared/findings';

/** Paths and texts of the files of one state of a repository. */
export type Tree = Readonly<Record<string, string>>;

export interface SameCode {
  before: Finding;
  after: Finding;
}

interface State {
  tree: Tree;
  findings: readonly Finding[];
}

/**
 * Findings that are without doubt the same: the lines of each stand exactly once in either state, white space aside, and
 * exactly one finding of the rule is on them. So they tell, without any fingerprint, which ones a comparison has to know
 * again, wherever the code has moved to and however it was formatted anew.
 */
export function sameCode(before: State, after: State): SameCode[] {
  const earlier = onlyOnes(before);
  const later = onlyOnes(after);
  return [...later].flatMap(([key, finding]) => {
    const then = earlier.get(key);
    return then === undefined ? [] : [{ before: then, after: finding }];
  });
}

function onlyOnes({ tree, findings }: State): Map<string, Finding> {
  const whole = Object.values(tree).map(withoutWhiteSpace).join('\n');
  const byCode = Map.groupBy(findings, (finding) => `${finding.ruleId}\n${codeOf(finding, tree)}`);
  return new Map(
    [...byCode].flatMap(([key, [finding, ...others]]) => {
      const code = key.slice(key.indexOf('\n') + 1);
      return finding !== undefined && others.length === 0 && standsOnce(code, whole) ? [[key, finding]] : [];
    }),
  );
}

function codeOf({ path, region }: Finding, tree: Tree): string {
  const lines = (tree[path] ?? '').split(/\r?\n/u).slice(region.startLine - 1, region.endLine);
  return withoutWhiteSpace(lines.join('\n'));
}

function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

function standsOnce(code: string, whole: string): boolean {
  return code !== '' && whole.indexOf(code) === whole.lastIndexOf(code);
}
