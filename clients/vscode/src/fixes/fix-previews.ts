import {
  commands,
  Disposable,
  EventEmitter,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
  type TextDocument,
  type TextDocumentContentProvider,
  type WorkspaceEdit,
} from 'vscode';

export const SCHEME = 'aurelis-fix';

/** A fix that somebody looks at. */
export interface Preview {
  readonly document: TextDocument;
  /** Of the document, which the fix was tried out on. */
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly edit: WorkspaceEdit;
}

/** Fixes that are shown beside the document that they would change, until they are applied or discarded. */
export class FixPreviews implements TextDocumentContentProvider {
  readonly #previews = new Map<string, Preview>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  #count = 0;

  register(): Disposable {
    return Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === SCHEME) this.#previews.delete(uri.toString());
      }),
    );
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#previews.get(uri.toString())?.text ?? '';
  }

  async show(preview: Preview): Promise<void> {
    const { document, title } = preview;
    // The name tells the language; the number makes it another document each time.
    const uri = Uri.from({ scheme: SCHEME, path: document.uri.path, query: String(++this.#count) });
    this.#previews.set(uri.toString(), preview);
    await commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: true });
    const [apply, discard] = ['Apply', 'Discard'];
    const chosen = await window.showInformationMessage(`Aurelis: ${title}`, apply, discard);
    if (chosen === apply) await this.apply(uri);
    if (chosen === discard) await this.discard(uri);
  }

  /** The one on the screen where none is named. */
  async apply(uri = shownPreview()): Promise<void> {
    const preview = uri === undefined ? undefined : this.#previews.get(uri.toString());
    if (uri === undefined || preview === undefined) return;
    const { document, version, edit } = preview;
    await this.discard(uri);
    if (document.isClosed || document.version !== version || !(await workspace.applyEdit(edit))) {
      void window.showWarningMessage('Aurelis: the file has changed since, and the fix was not applied.');
      return;
    }
    await window.showTextDocument(document);
  }

  async discard(uri = shownPreview()): Promise<void> {
    if (uri === undefined) return;
    this.#previews.delete(uri.toString());
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const shown = tabs.filter(({ input }) => previewOf(input)?.toString() === uri.toString());
    await window.tabGroups.close(shown);
  }
}

function shownPreview(): Uri | undefined {
  return previewOf(window.tabGroups.activeTabGroup.activeTab?.input);
}

function previewOf(input: unknown): Uri | undefined {
  return input instanceof TabInputTextDiff && input.modified.scheme === SCHEME ? input.modified : undefined;
}
