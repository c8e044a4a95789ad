import type { Finding } from '../finding';
import { Grade, type Rating } from '../sections/ratings-section';

type Rated = Pick<Finding, 'level' | 'confidence'>;

/**
 * The worst finding decides, as in SonarQube's reliability and security ratings: none is A, a note B, a warning C, one of
 * high confidence D, an error E.
 */
export function rateFindings(findings: readonly Rated[], what: string): Rating {
  let worst: Grade = 'A';
  for (const finding of findings) {
    const grade = gradeOf(finding);
    if (Grade.options.indexOf(grade) > Grade.options.indexOf(worst)) worst = grade;
  }
  if (worst === 'A') return { grade: worst, reason: `No ${what} finding.` };
  const number = findings.filter((finding) => gradeOf(finding) === worst).length;
  const findingWord = number === 1 ? 'finding' : 'findings';
  return { grade: worst, reason: `${number} ${what} ${findingWord}${WORDS[worst]}, and none that is worse.` };
}

const WORDS: Readonly<Record<Grade, string>> = {
  A: '',
  B: ' of level note',
  C: ' of level warning',
  D: ' of level warning and high confidence',
  E: ' of level error',
};

function gradeOf({ level, confidence }: Rated): Grade {
  if (level === 'error') return 'E';
  if (level === 'warning') return confidence === 'high' ? 'D' : 'C';
  return level === 'note' ? 'B' : 'A';
}
