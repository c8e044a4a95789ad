import { ruleCatalogue } from '../../../../shared/analysis';
import { FindingKind, Level, matchesFilter, matchesRuleId, type Finding } from '../../../../shared/findings';

export type Selection = (finding: Finding) => boolean;

const FIXABLE = 'fixable';

/** What words of a line may mean, for whoever completes them. */
export const SELECTION_WORDS: readonly string[] = [
  ...Level.options.filter((level) => level !== 'none').map((level) => `${level}s`),
  ...FindingKind.options,
  FIXABLE,
];

/**
 * Words that say which findings: levels, kinds, `fixable`, rules, and paths (a beginning or a glob). Of one sort any counts, of several
 * sorts all do; no words mean everything.
 */
export function selectionOf(words: readonly string[]): Selection {
  const sorts = Map.groupBy(words, sortOf);
  const levels = (sorts.get('level') ?? []).map(levelOf);
  const kinds = sorts.get('kind') ?? [];
  const rules = sorts.get('rule') ?? [];
  const paths = sorts.get('path') ?? [];
  return (finding) =>
    (levels.length === 0 || levels.includes(finding.level)) &&
    (kinds.length === 0 || kinds.includes(finding.kind)) &&
    (rules.length === 0 || rules.some((pattern) => matchesRuleId(pattern, finding.ruleId))) &&
    (paths.length === 0 || paths.some((path) => matchesFilter(finding, { path }))) &&
    (!sorts.has('fixable') || finding.fix !== undefined);
}

type Sort = 'level' | 'kind' | 'fixable' | 'rule' | 'path';

function sortOf(word: string): Sort {
  if (word === FIXABLE) return 'fixable';
  if (levelOf(word) !== undefined) return 'level';
  if (FindingKind.safeParse(word).success) return 'kind';
  return ruleCatalogue.all().some(({ id }) => matchesRuleId(word, id)) ? 'rule' : 'path';
}

/** `error` and `errors` alike. */
function levelOf(word: string): Level | undefined {
  return Level.options.find((level) => word === level || word === `${level}s`);
}
