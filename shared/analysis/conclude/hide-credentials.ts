import type { RawFinding } from '../../findings';
import { dataflowRuleId } from '../analyzers/dataflow/manifest';

const CREDENTIALS = dataflowRuleId('hard-coded-credentials');
const QUOTED = /(["'`])(?:(?!\1)[^\\]|\\[\s\S])+\1/g;

/**
 * Takes the texts out of what is shown of lines where one of `findings` is a password or key that stands in the code: which of them it is,
 * only following data tells, and by then the file itself is gone.
 */
export function hideCredentials(findings: readonly RawFinding[]): (finding: RawFinding) => RawFinding {
  const lines = new Set(findings.filter(({ ruleId }) => ruleId === CREDENTIALS).flatMap(linesOf));
  if (lines.size === 0) return (finding) => finding;
  return (finding) =>
    linesOf(finding).some((line) => lines.has(line)) ? { ...finding, snippet: withoutTexts(finding.snippet) } : finding;
}

/** A snippet shows no more lines of a region than it has line breaks. */
function linesOf({ path, region, snippet }: RawFinding): string[] {
  return snippet.split('\n').map((_, index) => `${path}:${region.startLine + index}`);
}

function withoutTexts(snippet: string): string {
  return snippet.replaceAll(QUOTED, (quoted: string, quote: string, at: number) =>
    // The name of what is set, as in `config['KEY'] = …`, is none of them.
    /^\]\s*=(?!=)/.test(snippet.slice(at + quoted.length)) ? quoted : `${quote}[redacted]${quote}`,
  );
}
