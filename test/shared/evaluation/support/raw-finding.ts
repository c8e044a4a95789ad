import type { RawFinding } from '../../../../shared/findings';

export function rawFinding(given: Partial<RawFinding> & Pick<RawFinding, 'ruleId' | 'path'>): RawFinding {
  return {
    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
    message: 'It is wrong.',
    snippet: 'x',
    ...given,
  };
}
