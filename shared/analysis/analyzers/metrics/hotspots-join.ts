import { compareText } from '../../../findings';
import type { Join } from '../../conclude/join';

const FILES_SHOWN = 20;

/**
 * Ranks files by commits times cognitive complexity: hard code that nobody touches harms less than hard code that is
 * changed every week (Adam Tornhill, “Your Code as a Crime Scene”).
 */
export const joinHotspots: Join = (facts, { churn }) => {
  const measured = facts.flatMap(({ path, metrics }) =>
    metrics === undefined ? [] : [{ path, commits: churn?.get(path) ?? 0, cognitive: metrics.cognitive }],
  );
  if (measured.length === 0) return { findings: [] };
  const files = measured
    .filter(({ commits, cognitive }) => commits > 0 && cognitive > 0)
    .sort(
      (left, right) =>
        right.commits * right.cognitive - left.commits * left.cognitive || compareText(left.path, right.path),
    )
    .slice(0, FILES_SHOWN);
  return { findings: [], sections: { hotspots: { hasHistory: churn !== undefined, files } } };
};
