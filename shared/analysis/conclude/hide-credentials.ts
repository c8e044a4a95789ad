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

/** Names of algorithms and encodings, and spans of time. */
const NO_SECRET =
  /^(?:sha-?\d{1,3}|md5|[rhep]s(?:256|384|512)|aes-?\d{3}(?:-[a-z]{3,4})?|rsa|hmac|hex|base64(?:url)?|utf-?8|ascii|latin1|\d{1,3}[smhdwy])$/i;

function withoutTexts(snippet: string): string {
  return snippet.replaceAll(QUOTED, (quoted: string, quote: string, at: number) =>
    // The name of what is set, as in `config['KEY'] = …`, is none of them.
    /^\]\s*=(?!=)/.test(snippet.slice(at + quoted.length)) || NO_SECRET.test(quoted.slice(1, -1))
      ? quoted
      : `${quote}[redacted]${quote}`,
  );
}
