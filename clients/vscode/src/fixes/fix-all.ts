import { window, workspace, type TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { askForFixes, FIX_ALL, wholeOf } from './ask-for-fixes';

const SHOWN_MS = 5000;

/** Applies every fix of a document that was tried out. */
export async function fixAll(client: LanguageClient, document: TextDocument): Promise<void> {
  const { version } = document;
  const [action] = await askForFixes(client, document, wholeOf(document), FIX_ALL);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action?.edit);
  if (edit === undefined) {
    void window.showInformationMessage('Aurelis: there is nothing in this file that it can fix by itself.');
    return;
  }
  if (document.version !== version || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage('Aurelis: the file has changed in the meantime, and nothing was fixed.');
    return;
  }
  window.setStatusBarMessage('$(check) Aurelis: fixed what can be fixed', SHOWN_MS);
}
