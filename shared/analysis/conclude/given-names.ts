import type { RawFinding } from '../../findings';

const UNDEFINED_NAME = 'ruff/F821';
/** A name that so many files use without having it is rather given to all of them than forgotten in each. */
const MIN_FILES = 8;

/**
 * What to make of names that are defined nowhere: a program that loads its files itself may put names into them, as plug-ins,
 * settings and build descriptions have them. No file shows that, but all files together do.
 */
export function withGivenNames(findings: readonly RawFinding[]): (finding: RawFinding) => RawFinding {
  const paths = new Map<string, Set<string>>();
  for (const { ruleId, message, path } of findings) {
    if (ruleId !== UNDEFINED_NAME) continue;
    const known = paths.get(message) ?? new Set();
    paths.set(message, known.add(path));
  }
  return (finding) => {
    const isGiven = finding.ruleId === UNDEFINED_NAME && (paths.get(finding.message)?.size ?? 0) >= MIN_FILES;
    return isGiven ? { ...finding, level: 'note', confidence: 'low', message: `${finding.message}${HINT}` } : finding;
  };
}

const HINT = ' (many files use it without having it: what loads them may put it there)';
