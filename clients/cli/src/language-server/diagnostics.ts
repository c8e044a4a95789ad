import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range,
} from 'vscode-languageserver/node';
import { ruleCatalogue } from '../../../../shared/analysis';
import { webUrl, type Finding, type Region } from '../../../../shared/findings';

/** Where the files are that findings name. */
export type AddressOf = (path: string) => string;

/** Of documents that are open the address that the editor gave them: others may be written in several ways. */
export function addresses(directory: string, uriOfOpen: (path: string) => string | undefined): AddressOf {
  return (path) => uriOfOpen(path) ?? pathToFileURL(join(directory, path)).href;
}

export const SOURCE = 'aurelis';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
  none: DiagnosticSeverity.Hint,
} as const;

export function toDiagnostic(finding: Finding, addressOf: AddressOf): Diagnostic {
  const href = webUrl(ruleCatalogue.get(finding.ruleId)?.helpUrl);
  const related = [...(finding.codeFlow ?? []), ...(finding.related ?? [])].map(
    ({ path, region, message }): DiagnosticRelatedInformation => ({
      location: { uri: addressOf(path), range: toRange(region) },
      message,
    }),
  );
  return {
    range: toRange(finding.region),
    severity: SEVERITY[finding.level],
    source: SOURCE,
    code: finding.ruleId,
    message: finding.message,
    ...(href !== undefined && { codeDescription: { href } }),
    ...(related.length > 0 && { relatedInformation: related }),
    data: { fingerprint: finding.fingerprint },
  };
}

/** Both count columns in UTF-16 code units and leave the end out; the protocol counts from 0. */
export function toRange({ startLine, startColumn, endLine, endColumn }: Region): Range {
  return {
    start: { line: startLine - 1, character: startColumn - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** Also where they only meet: a cursor has no width. */
export function touches(left: Range, right: Range): boolean {
  return isUpTo(left.start, right.end) && isUpTo(right.start, left.end);
}

function isUpTo(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character <= right.character);
}
