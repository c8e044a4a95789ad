import { join } from 'node:path';
import { commands, Range, Uri, window, workspace, type ExtensionContext, type TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { fixAll } from './fixes/fix-all';
import { FixPreviews } from './fixes/fix-previews';
import { previewFix } from './fixes/preview-fix';
import { LanguageService } from './language-service';
import { RulePages } from './rules/rule-pages';
import { showScope } from './show-scope';
import { StatusItem } from './status/status-item';

let service: LanguageService | undefined;

export function activate(context: ExtensionContext): void {
  const builtIn = join(context.extensionPath, 'server/aurelis.js');
  const output = window.createOutputChannel('Aurelis', { log: true });
  const status = new StatusItem();
  const previews = new FixPreviews();
  const pages = new RulePages();
  const started = new LanguageService(builtIn, output, (state) => status.show(state));
  service = started;

  const inEditor = (work: Work) => inEditorOf(started, work);
  const register = (name: string, run: (...given: unknown[]) => unknown) =>
    commands.registerCommand(`aurelis.${name}`, run);
  context.subscriptions.push(
    output,
    status,
    previews.register(),
    pages.register(),
    register('restart', () => started.restart()),
    register('showOutput', () => output.show()),
    register('showWorkspace', () => showScope('workspace')),
    register('showOpenFiles', () => showScope('open')),
    register('fixAll', () => inEditor((client, document) => fixAll(client, document))),
    register('explainRule', () => inEditor((client, document, { start }) => pages.explain(client, document, start))),
    register('previewFix', (uri, range) =>
      inEditor((client, document, selected) => {
        const isOther = uri instanceof Uri && uri.toString() !== document.uri.toString();
        return isOther ? undefined : previewFix(client, document, range instanceof Range ? range : selected, previews);
      }),
    ),
    register('applyPreviewedFix', () => previews.apply()),
    register('discardPreviewedFix', () => previews.discard()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('aurelis.path')) void started.restart();
      else if (event.affectsConfiguration('aurelis')) started.settingsChanged();
    }),
  );
  // What it has to say it says in the status bar.
  void started.restart();
}

export async function deactivate(): Promise<void> {
  await service?.end();
}

type Work = (client: LanguageClient, document: TextDocument, selection: Range) => Promise<void> | undefined;

async function inEditorOf({ client }: LanguageService, work: Work): Promise<void> {
  const editor = window.activeTextEditor;
  if (client === undefined) {
    void window.showWarningMessage('Aurelis: the language server does not run.');
    return;
  }
  if (editor !== undefined) await work(client, editor.document, editor.selection);
}
