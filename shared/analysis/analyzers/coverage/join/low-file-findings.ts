import type { CoverageSection, RawFinding } from '../../../../findings';
import { RULE_IDS } from '../rules';

const MIN_COVERABLE_LINES = 50;
const LOW_PERCENT = 20;

/** Files of some size that the tests hardly touch. */
export function lowFileFindings(files: CoverageSection['files']): RawFinding[] {
  return files.filter(isLowFile).map(({ path, covered, coverable, percent = 0 }) => ({
    ruleId: RULE_IDS.lowFile,
    path,
    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    message: `The tests run ${covered} of the ${coverable} lines that could run, ${percent} %.`,
    snippet: '',
    identity: 'low-file',
  }));
}

export function isLowFile({ coverable, percent = 100 }: CoverageSection['files'][number]): boolean {
  return coverable > MIN_COVERABLE_LINES && percent < LOW_PERCENT;
}
