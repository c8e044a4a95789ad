import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describeError } from '../output/describe-error';
import { version } from '../../package.json';
import { filePathOf } from './document-name';
import { withoutVersions } from './edits';
import { FIX_ALL, fixActions } from './fix-actions';
import { explainAt } from './hover';
import { IgnoreData, ignoreEdit } from './ignore-action';
import { OpenDocuments } from './open-documents';
import type { SessionHost } from './place-session';
import { isShown } from './scan-outcome';
import { ScanProgress } from './scan-progress';
import { DEFAULT_SETTINGS, readServerSettings, type ServerSettings } from './server-settings';
import { VerifiedFixes } from './verified-fixes';

type ClientCapabilities = InitializeParams['capabilities'];

/** What an editor asks of Aurelis: findings as diagnostics, fixes that were tried out as code actions, rules explained on hover. */
export class LanguageServer {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #open = new OpenDocuments((isFolder) => this.#host(isFolder));
  readonly #fixes = new VerifiedFixes();
  #settings: ServerSettings = DEFAULT_SETTINGS;
  #capabilities: ClientCapabilities = {};
  #folders: readonly string[] = [];
  #lastMistake = '';

  constructor(private readonly connection: Connection) {
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#begin());
    connection.onShutdown(() => this.end());
    connection.onDidChangeConfiguration(({ settings }) => this.#configure(settings));
    connection.onCodeAction((params) => this.#actions(params));
    connection.onCodeActionResolve((action) => this.#resolve(action));
    connection.onHover(({ textDocument, position }) => {
      const document = this.#open.scanned(textDocument.uri);
      const findings = document?.outcome.findings(document.path) ?? [];
      const shown = findings.filter((finding) => isShown(finding, this.#settings.minimumLevel));
      return explainAt(shown, position);
    });
    this.#documents.onDidChangeContent(({ document }) => this.#open.take(document));
    this.#documents.onDidSave(({ document }) => this.#open.saved(document.uri));
    this.#documents.onDidClose(({ document }) => this.#open.close(document.uri));
    this.#documents.listen(connection);
  }

  async end(): Promise<void> {
    await Promise.all([this.#open.end(), this.#fixes.close()]);
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#capabilities = params.capabilities;
    this.#take(params.initializationOptions);
    this.#folders = foldersOf(params).flatMap((uri) => filePathOf(uri) ?? []);
    return {
      serverInfo: { name: 'aurelis', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
        hoverProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  #begin(): void {
    if (this.#capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      tolerateEnd(this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'aurelis' }));
    }
    if (this.#capabilities.workspace?.workspaceFolders === true) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.#removeFolder(filePathOf(uri));
        for (const { uri } of added) this.#addFolder(filePathOf(uri));
        for (const document of this.#documents.all()) this.#open.take(document);
      });
    }
    for (const folder of this.#folders) this.#open.addFolder(folder);
    for (const document of this.#documents.all()) this.#open.take(document);
  }

  #addFolder(directory: string | undefined): void {
    if (directory !== undefined) this.#open.addFolder(directory);
  }

  #removeFolder(directory: string | undefined): void {
    if (directory !== undefined) void this.#open.removeFolder(directory);
  }

  /** Editors send all of their settings, or only those that were registered for, as `{ aurelis: … }`. */
  #configure(settings: unknown): void {
    if (typeof settings !== 'object' || settings === null || !('aurelis' in settings)) return;
    this.#take(settings.aurelis);
    this.#open.scanAgain();
  }

  /** Wrong settings leave those that were right before. */
  #take(given: unknown): void {
    try {
      this.#settings = readServerSettings(given);
    } catch (error) {
      this.#show(describeError(error));
    }
  }

  async #actions(params: CodeActionParams): Promise<CodeAction[]> {
    const document = this.#open.scanned(params.textDocument.uri);
    if (document === undefined) return [];
    const { codeAction } = this.#capabilities.textDocument ?? {};
    const canResolve = codeAction?.resolveSupport?.properties.includes('edit') === true;
    const actions = await fixActions(document, params, { ...this.#settings, canResolve }, this.#fixes);
    return actions
      .filter(({ disabled }) => disabled === undefined || codeAction?.disabledSupport === true)
      .map((action) => this.#withEdit(action, action.edit));
  }

  /** What somebody chose. Answers with an error where the document is another one by now. */
  async #resolve(action: CodeAction): Promise<CodeAction> {
    const data = IgnoreData.safeParse(action.data);
    if (!data.success) return action;
    const { uri, version: wanted, fingerprint } = data.data;
    const document = this.#open.scanned(uri);
    const findings = document?.version === wanted ? document.outcome.findings(document.path) : [];
    const finding = findings.find((one) => one.fingerprint === fingerprint);
    if (document === undefined || finding === undefined) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed. Ask for the actions again.');
    }
    const { snippetEditSupport, documentChanges } = this.#capabilities.workspace?.workspaceEdit ?? {};
    const hasSnippets = snippetEditSupport === true && documentChanges === true;
    return this.#withEdit(action, await ignoreEdit(document, finding, { hasSnippets }, this.#fixes));
  }

  /** For editors that know nothing of versions, the same edit without. */
  #withEdit(action: CodeAction, edit: WorkspaceEdit | undefined): CodeAction {
    if (edit === undefined) return action;
    const isVersioned = this.#capabilities.workspace?.workspaceEdit?.documentChanges === true;
    return { ...action, edit: isVersioned ? edit : withoutVersions(edit) };
  }

  #host(isFolder: boolean): SessionHost {
    const progress = new ScanProgress(() => this.connection.window.createWorkDoneProgress());
    return {
      settings: () => this.#settings,
      send: (params) => tolerateEnd(this.connection.sendDiagnostics(params)),
      progress: (done, seen) => {
        if (isFolder) progress.update(done, seen);
      },
      ended: () => progress.end(),
      succeeded: () => (this.#lastMistake = ''),
      failed: (error) => this.#say(describeError(error)),
    };
  }

  /** No request: there is nothing to choose. */
  #show(mistake: string): void {
    const message = `Aurelis: ${mistake}`;
    tolerateEnd(this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message }));
  }

  /** Once: settings that are being written are wrong with every key. */
  #say(mistake: string): void {
    this.connection.console.error(mistake);
    if (mistake !== this.#lastMistake) this.#show(mistake);
    this.#lastMistake = mistake;
  }
}

/** An editor that has gone is told nothing, and one that refuses misses nothing. */
function tolerateEnd(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}

function foldersOf({ workspaceFolders, ...params }: InitializeParams): string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders.map(({ uri }) => uri);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that editors of before version 3.6 say
  const { rootUri } = params;
  return rootUri === null ? [] : [rootUri];
}
