import type { FileFacts, InlineSuppression } from '../../../findings';
import { redactValues, secretValues, type SecretRange } from '../../text/redact';
import { snippetOf } from '../../text/snippet';
import type { SourceText } from '../../text/source-text';

/** What people may see of the comments of a file; nothing of them where nobody could look for secrets. */
export function withoutSecrets<Facts extends Partial<FileFacts>>(
  facts: Facts,
  source: SourceText,
  secrets: readonly SecretRange[] | undefined,
): Facts {
  if (facts.suppressions === undefined) return facts;
  const values = secretValues(source.text, secrets ?? []);
  return { ...facts, suppressions: facts.suppressions.map((one) => shown(one, source, secrets, values)) };
}

function shown(
  suppression: InlineSuppression,
  source: SourceText,
  secrets: readonly SecretRange[] | undefined,
  values: readonly string[],
): InlineSuppression {
  if (secrets === undefined) return { ...suppression, reason: 'not shown: nobody could look for secrets', snippet: '' };
  const { startLine, startColumn, endLine, endColumn } = suppression.region;
  const [start, end] = [source.offset(startLine, startColumn), source.offset(endLine, endColumn)];
  return {
    ...suppression,
    reason: redactValues(suppression.reason, values),
    snippet: snippetOf(source, start, end, secrets),
  };
}
