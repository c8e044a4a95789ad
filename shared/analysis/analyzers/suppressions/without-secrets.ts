import type { DataflowFacts, FileFacts, InlineSuppression, Region } from '../../../findings';
import { redactValues, secretValues, type SecretRange } from '../../text/redact';
import { snippetOf } from '../../text/snippet';
import type { SourceText } from '../../text/source-text';

/** What people may see of the comments and lines of a file; nothing of them where nobody could look for secrets. */
export function withoutSecrets<Facts extends Partial<FileFacts>>(
  facts: Facts,
  source: SourceText,
  secrets: readonly SecretRange[] | undefined,
): Facts {
  const { suppressions, dataflow } = facts;
  const values = secretValues(source.text, secrets ?? []);
  return {
    ...facts,
    ...(suppressions === undefined
      ? {}
      : { suppressions: suppressions.map((one) => shown(one, source, secrets, values)) }),
    ...(dataflow?.snippets === undefined ? {} : { dataflow: withSnippets(dataflow, source, secrets) }),
  };
}

function withSnippets(
  facts: DataflowFacts,
  source: SourceText,
  secrets: readonly SecretRange[] | undefined,
): DataflowFacts {
  const { snippets = [] } = facts;
  if (secrets === undefined) return { ...facts, snippets: [] };
  return {
    ...facts,
    snippets: snippets.map(({ region }) => ({ region, snippet: snippetAt(region, source, secrets) })),
  };
}

function snippetAt(region: Region, source: SourceText, secrets: readonly SecretRange[]): string {
  const { startLine, startColumn, endLine, endColumn } = region;
  return snippetOf(source, source.offset(startLine, startColumn), source.offset(endLine, endColumn), secrets);
}

function shown(
  suppression: InlineSuppression,
  source: SourceText,
  secrets: readonly SecretRange[] | undefined,
  values: readonly string[],
): InlineSuppression {
  if (secrets === undefined) return { ...suppression, reason: 'not shown: nobody could look for secrets', snippet: '' };
  return {
    ...suppression,
    reason: redactValues(suppression.reason, values),
    snippet: snippetAt(suppression.region, source, secrets),
  };
}
