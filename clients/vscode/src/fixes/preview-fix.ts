import { window, type Range, type TextDocument } from 'vscode';
import { CodeActionKind, type CodeAction, type LanguageClient } from 'vscode-languageclient/node';
import { TextDocument as ProtocolDocument } from 'vscode-languageserver-textdocument';
import { askForFixes, placeOf } from './ask-for-fixes';
import type { FixPreviews } from './fix-previews';
import { mendedText } from './mended-text';

/** Shows what a fix would change; of several the one that is chosen. */
export async function previewFix(
  client: LanguageClient,
  document: TextDocument,
  range: Range,
  previews: FixPreviews,
): Promise<void> {
  const actions = await askForFixes(client, document, placeOf(document, range), CodeActionKind.QuickFix);
  const fixes = actions.filter(({ edit }) => edit !== undefined);
  if (fixes.length === 0) {
    void window.showInformationMessage(`Aurelis: ${whyNone(actions)}`);
    return;
  }
  const fix = await choose(fixes);
  if (fix?.edit === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const { languageId, version } = document;
  const text = mendedText(ProtocolDocument.create(uri, languageId, version, document.getText()), fix.edit);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(fix.edit);
  if (text === undefined) {
    void window.showWarningMessage('Aurelis: the file has changed in the meantime. Ask for the fix again.');
    return;
  }
  await previews.show({ document, version, title: fix.title, text, edit });
}

function whyNone(actions: readonly CodeAction[]): string {
  const refused = actions.find(({ disabled }) => disabled !== undefined);
  return refused?.disabled?.reason ?? 'there is no fix for what was found here.';
}

async function choose(fixes: readonly CodeAction[]): Promise<CodeAction | undefined> {
  if (fixes.length === 1) return fixes[0];
  const items = fixes.map((fix) => ({ label: fix.title, fix }));
  return (await window.showQuickPick(items, { placeHolder: 'Which fix?' }))?.fix;
}
