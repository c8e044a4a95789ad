import { TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text of a document after an edit; undefined where the edit is of another document, or of another version of it. */
export function mendedText(document: TextDocument, { documentChanges = [] }: WorkspaceEdit): string | undefined {
  const changes = documentChanges.filter((change) => TextDocumentEdit.is(change));
  const [change] = changes;
  if (change === undefined || changes.length !== documentChanges.length || changes.length > 1) return undefined;
  const { uri, version } = change.textDocument;
  if (uri !== document.uri || version !== document.version) return undefined;
  return TextDocument.applyEdits(
    document,
    change.edits.filter((edit) => TextEdit.is(edit)),
  );
}
