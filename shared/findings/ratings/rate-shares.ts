import type { Rating } from '../sections/ratings-section';
import { gradeFrom, gradeUpTo } from './grade-by-limit';

/** Limits of SonarQube's duplication mark: 3, 5, 10 and 20 %. */
export function rateDuplication(share: number): Rating {
  return { grade: gradeUpTo(share, [3, 5, 10, 20]), reason: `${share.toFixed(1)} % of the lines are duplicated.` };
}

/** Limits of SonarQube's coverage mark: 80, 70, 50 and 30 %. */
export function rateCoverage(share: number): Rating {
  return {
    grade: gradeFrom(share, [80, 70, 50, 30]),
    reason: `${share.toFixed(1)} % of the lines are covered by tests.`,
  };
}
