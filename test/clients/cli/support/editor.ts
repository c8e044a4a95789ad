import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  Command,
  CodeActionResolveRequest,
  createProtocolConnection,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ownEnvironment, PROGRAM } from './run-aurelis';

/** An editor that shows disabled actions, knows versions, and works edits out when they are chosen. */
export const CAPABILITIES: InitializeParams['capabilities'] = {
  window: { workDoneProgress: true },
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
  textDocument: { codeAction: { disabledSupport: true, resolveSupport: { properties: ['edit'] } } },
};

export interface EditorOptions {
  readonly settings?: unknown;
  readonly capabilities?: InitializeParams['capabilities'];
  /** None where it is empty. */
  readonly directories: readonly string[];
  /** Another server than the one of `dist/cli`. */
  readonly program?: string;
}

/** The built language server, and this process in the place of an editor. */
export class Editor {
  readonly initialized: Promise<InitializeResult>;
  readonly ended: Promise<number | null>;
  /** What the server wants the user to see. */
  readonly messages: string[] = [];
  readonly progress: unknown[] = [];
  /** What is no message of the protocol, and does not belong on standard output. */
  readonly complaints: unknown[] = [];
  readonly #shown = new Map<string, { readonly version: number | undefined; readonly diagnostics: Diagnostic[] }>();
  readonly #everShown = new Map<string, ReadonlySet<string>>();
  readonly #documents = new Map<string, TextDocument>();
  readonly #sent: Promise<void>[] = [];
  readonly #news = new EventEmitter();
  readonly #child;
  readonly #connection;

  constructor(private readonly options: EditorOptions) {
    const child = spawn(process.execPath, [options.program ?? PROGRAM, 'lsp', '--stdio'], { env: ownEnvironment() });
    child.stderr.pipe(process.stderr);
    this.#child = child;
    this.ended = once(child, 'exit').then(([code]) => code as number | null);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection = connection;
    connection.onError((complaint) => void this.complaints.push(complaint));
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.#shown.set(uri, { version, diagnostics });
      const rules = this.#everShown.get(uri) ?? new Set();
      this.#everShown.set(uri, rules.union(new Set(diagnostics.map(({ code }) => String(code)))));
      this.#news.emit('news');
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.messages.push(message);
      this.#news.emit('news');
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ value }) => void this.progress.push(value));
    connection.listen();
    this.initialized = this.#initialize();
  }

  uri(path: string): string {
    return pathToFileURL(join(this.options.directories[0] ?? '', path)).href;
  }

  open(uri: string, text: string, languageId = 'plaintext'): void {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Types in place of a range. */
  type(uri: string, range: Range, text: string): void {
    this.apply(uri, [{ range, newText: text }]);
  }

  apply(uri: string, edits: readonly TextEdit[]): void {
    const before = this.#document(uri);
    const text = TextDocument.applyEdits(before, [...edits]);
    const version = before.version + 1;
    this.#documents.set(uri, TextDocument.create(uri, before.languageId, version, text));
    // From the end, so that each range is one of the text as it was.
    const contentChanges = edits
      .toSorted((left, right) => before.offsetAt(right.range.start) - before.offsetAt(left.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** What is shown once it is about the text as it is now, and as it is waited for. */
  async shows(uri: string, isExpected: (rules: readonly string[]) => boolean): Promise<Diagnostic[]> {
    for (;;) {
      const shown = this.#shown.get(uri);
      const version = this.#documents.get(uri)?.version;
      const rules = shown?.diagnostics.map(({ code }) => String(code)) ?? [];
      if (shown !== undefined && shown.version === version && isExpected(rules)) return shown.diagnostics;
      await once(this.#news, 'news');
    }
  }

  /** The rules of all that was ever shown of a document. */
  everShown(uri: string): string[] {
    return [...(this.#everShown.get(uri) ?? [])];
  }

  async says(pattern: RegExp): Promise<void> {
    while (!this.messages.some((message) => pattern.test(message))) await once(this.#news, 'news');
  }

  /** At the first place of a rule. */
  async actions(uri: string, rule: string, only?: string[]): Promise<CodeAction[]> {
    const diagnostics = this.#shown.get(uri)?.diagnostics ?? [];
    const range = diagnostics.find(({ code }) => code === rule)?.range;
    if (range === undefined) throw new Error(`${rule} is not shown.`);
    const actions = await this.#connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only !== undefined && { only }) },
    });
    return (actions ?? []).filter((action): action is CodeAction => !Command.is(action));
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.#connection.sendRequest(CodeActionResolveRequest.type, action);
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.#connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  /** Applies what an action would change, all of it in one document. */
  choose(uri: string, { edit }: CodeAction): void {
    const [change] = edit?.documentChanges ?? [];
    if (change === undefined || !('edits' in change) || change.textDocument.uri !== uri) {
      throw new Error('No such edit.');
    }
    expect(change.textDocument.version).toBe(this.#document(uri).version);
    this.apply(uri, change.edits as TextEdit[]);
  }

  notify(method: string, params: unknown): void {
    this.#sent.push(this.#connection.sendNotification(method, params));
  }

  /** As an editor that is closed. */
  async quit(): Promise<number | null> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    return this.ended;
  }

  /** As an editor that dies. */
  async die(): Promise<number | null> {
    await Promise.all(this.#sent);
    this.#child.stdin.end();
    return this.ended;
  }

  kill(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended;
  }

  async #initialize(): Promise<InitializeResult> {
    const { directories, settings, capabilities = CAPABILITIES } = this.options;
    const result: InitializeResult = await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: directories.map((directory) => ({ uri: pathToFileURL(directory).href, name: directory })),
      capabilities,
      initializationOptions: settings,
    });
    this.notify('initialized', {});
    return result;
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open.`);
    return document;
  }
}
