import { Range, type TextDocument } from 'vscode';
import { CodeActionKind, CodeActionRequest, type CodeAction, type LanguageClient } from 'vscode-languageclient/node';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.aurelis`;

/** What the server can do at a place, by the kind that is wanted. */
export async function askForFixes(
  client: LanguageClient,
  document: TextDocument,
  range: Range,
  kind: string,
): Promise<CodeAction[]> {
  const answer = await client.sendRequest(CodeActionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(range),
    context: { diagnostics: [], only: [kind] },
  });
  return (answer ?? []).filter((one): one is CodeAction => !('command' in one) || typeof one.command !== 'string');
}

/** The whole line where nothing is selected: few people place a cursor by the column. */
export function placeOf(document: TextDocument, range: Range): Range {
  return range.isEmpty ? document.lineAt(range.start).range : range;
}

export function wholeOf(document: TextDocument): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}
