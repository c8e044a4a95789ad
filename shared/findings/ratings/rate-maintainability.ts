import type { Finding } from '../finding';
import type { Level } from '../rule';
import type { DuplicationSection } from '../sections/duplication-section';
import type { MetricsSection } from '../sections/metrics-section';
import type { Rating } from '../sections/ratings-section';
import { gradeUpTo } from './grade-by-limit';

/** What writing a line of code is taken to cost; the default of SonarQube. */
const MINUTES_PER_LINE = 30;
/** For each block and each finding; the constants of SonarQube's duplication rule and of its usual rules. */
const MINUTES_PER_COPY = 10;
const MINUTES_PER_FINDING: Readonly<Record<Level, number>> = { none: 0, note: 5, warning: 10, error: 20 };
/** Debt of 100 units of cost. */
const LIMITS = [5, 10, 20, 50] as const;
/** Their work is counted by function and by copy already. */
const COUNTED_ELSEWHERE = ['metrics/', 'duplication/'];

export interface MaintainabilityInput {
  readonly metrics: MetricsSection;
  readonly duplication: DuplicationSection | undefined;
  /** Of kind `style`. */
  readonly findings: readonly Pick<Finding, 'ruleId' | 'level'>[];
}

/**
 * The technical debt ratio of the SQALE method, with the scale of SonarQube: the minutes that mending what is hard to
 * change would take, of the minutes that writing the code took (30 for each line).
 *
 * Debt is 5 minutes for each function with a cognitive complexity above 15 and one more for each point above it
 * (rule S3776), 10 for each copied block, and 5, 10 or 20 for each other finding about style by its level.
 * https://docs.sonarsource.com/sonarqube-server/latest/user-guide/metric-definitions/
 */
export function rateMaintainability({ metrics, duplication, findings }: MaintainabilityInput): Rating | undefined {
  const cost = metrics.total.codeLines * MINUTES_PER_LINE;
  if (cost === 0) return undefined;
  let debt = metrics.debtMinutes + MINUTES_PER_COPY * (duplication?.copies ?? 0);
  for (const { ruleId, level } of findings) {
    if (!COUNTED_ELSEWHERE.some((prefix) => ruleId.startsWith(prefix))) debt += MINUTES_PER_FINDING[level];
  }
  const ratio = (debt * 100) / cost;
  return {
    grade: gradeUpTo(ratio, LIMITS),
    reason: `Mending what is hard to change would take ${ratio.toFixed(1)} % of the work the code took.`,
  };
}
