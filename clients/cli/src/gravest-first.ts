import { Level, type Finding } from '../../../shared/findings';

/** Findings alike stay in the order of the report. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  const gravity = ({ level }: Finding): number => Level.options.indexOf(level);
  return findings.toSorted((left, right) => gravity(right) - gravity(left));
}
