import { diffLines } from 'diff';
import { TextDocumentEdit, TextEdit, type Range, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { MendedFile } from '../../../../shared/analysis';

/** As editors want it that know nothing of versions: by address. */
export function withoutVersions({ documentChanges = [] }: WorkspaceEdit): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of documentChanges) {
    if (!TextDocumentEdit.is(change)) continue;
    (changes[change.textDocument.uri] ??= []).push(...change.edits.filter((edit) => TextEdit.is(edit)));
  }
  return { changes };
}

/** By lines, so that cursors and folds elsewhere stay where they are. */
export function lineEdits({ before, after }: Pick<MendedFile, 'before' | 'after'>): TextEdit[] {
  const edits: TextEdit[] = [];
  let line = 0;
  let open: { range: Range; newText: string } | undefined;
  for (const { added, removed, value, count } of diffLines(before, after)) {
    if (!added && !removed) {
      open = undefined;
      line += count;
      continue;
    }
    if (open === undefined) {
      open = { range: { start: { line, character: 0 }, end: { line, character: 0 } }, newText: '' };
      edits.push(open);
    }
    if (added) open.newText += value;
    else {
      line += count;
      open.range.end = endOf(line, value);
    }
  }
  return edits;
}

/** A last line without an end of line ends behind its last character. */
function endOf(line: number, removed: string): Range['end'] {
  if (removed.endsWith('\n')) return { line, character: 0 };
  return { line: line - 1, character: removed.length - (removed.lastIndexOf('\n') + 1) };
}
