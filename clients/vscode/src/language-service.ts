import { homedir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { commands, window, workspace, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  type LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { withPreview } from './fixes/with-preview';
import { QuietClient } from './quiet-client';
import { BUILT_IN, chooseServer } from './server/choose-server';
import { RestartBudget } from './server/restart-budget';
import { ServerUnavailable, type ServerCommand } from './server/server-command';
import { serverSettings } from './server/server-settings';
import { startServer, type RunningServer } from './server/start-server';
import { ShownFindings } from './status/finding-counts';
import type { ServiceState } from './status/status-view';

/** A server that answers nothing for so long is none of ours. */
const MAX_START_MS = 60_000;
/** What a server may take to end by itself once it was asked to. */
const MAX_END_MS = 3000;

interface Running {
  readonly client: LanguageClient;
  readonly command: ServerCommand;
  server: RunningServer | undefined;
  /** Set once it has answered. */
  isReady: boolean;
}

/** The language server and the client that speaks to it: started, watched, started again. */
export class LanguageService {
  readonly #findings = new ShownFindings();
  readonly #restarts = new RestartBudget(() => performance.now());
  #running: Running | undefined;
  #turn: Promise<void> = Promise.resolve();
  #progress: string | undefined;

  constructor(
    private readonly builtIn: string,
    private readonly output: LogOutputChannel,
    private readonly show: (state: ServiceState) => void,
  ) {}

  /** The client, where its server answers. */
  get client(): LanguageClient | undefined {
    return this.#running?.isReady === true ? this.#running.client : undefined;
  }

  /** Because somebody wants it: however often it ended before. */
  restart(): Promise<void> {
    this.#restarts.renew();
    this.#giveUpStarting();
    return this.#start();
  }

  end(): Promise<void> {
    this.#giveUpStarting();
    return this.#inTurn(() => this.#end());
  }

  /** Settings that say what is shown have changed. */
  settingsChanged(): void {
    this.#showReady();
  }

  /** One that does not answer would be waited for. */
  #giveUpStarting(): void {
    if (this.#running?.isReady === false) this.#running.server?.child.kill();
  }

  #start(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end();
      await this.#begin();
    });
  }

  /** One start or end after the other. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((error: unknown) => this.output.error(describe(error)));
    return this.#turn;
  }

  async #begin(): Promise<void> {
    this.show({ kind: 'starting' });
    let running: Running | undefined;
    try {
      const command = chooseServer(surroundings(this.builtIn));
      this.output.info(`Starting ${command.file} (${command.origin})`);
      running = { client: this.#createClient(command), command, server: undefined, isReady: false };
      this.#running = running;
      await running.client.start();
      running.isReady = true;
      this.#showReady();
    } catch (error) {
      this.#running = undefined;
      this.#fail(running === undefined ? describe(error) : await whyNotStarted(running, error), running?.command);
    }
  }

  #createClient(command: ServerCommand): LanguageClient {
    const start = async () => {
      const server = await startServer(command);
      if (this.#running !== undefined) this.#running.server = server;
      const timer = setTimeout(() => this.#endSilent(server), MAX_START_MS);
      void server.ended.then(() => clearTimeout(timer));
      return server.child;
    };
    return new QuietClient('aurelis', 'Aurelis', start, this.#options());
  }

  #endSilent(server: RunningServer): void {
    if (this.#running?.server !== server || this.#running.isReady) return;
    this.output.error(`No answer within ${MAX_START_MS / 1000} seconds.`);
    server.child.kill();
  }

  #options(): LanguageClientOptions {
    return {
      documentSelector: [{ scheme: 'file' }, { scheme: 'untitled' }],
      outputChannel: this.output,
      initializationOptions: currentSettings,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          this.#lost();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      middleware: {
        provideCodeActions: withPreview,
        handleDiagnostics: (uri, diagnostics, next) => {
          this.#findings.take(uri.toString(), diagnostics);
          next(uri, diagnostics);
          this.#showReady();
        },
        handleWorkDoneProgress: (token, params, next) => {
          this.#progress = params.kind === 'end' ? undefined : (params.message ?? '');
          next(token, params);
          this.#showReady();
        },
        workspace: {
          // Others under `aurelis` are the extension's own.
          didChangeConfiguration: async () => {
            const settings = { aurelis: currentSettings() };
            await this.client?.sendNotification(DidChangeConfigurationNotification.type, { settings });
          },
        },
      },
    };
  }

  /** It ended, and nobody asked it to. One that had not answered yet is told of where it was started. */
  #lost(): void {
    const running = this.#running;
    if (running?.isReady !== true) return;
    this.#running = undefined;
    this.#forget();
    void this.#inTurn(async () => {
      const reason = `The language server ${await endOf(running)}.`;
      if (!this.#restarts.take()) {
        this.#fail(`${reason} It ended too often to be started again by itself.`, running.command);
        return;
      }
      this.output.warn(`${reason} It is started again.`);
      await this.#begin();
    });
  }

  async #end(): Promise<void> {
    const running = this.#running;
    if (running === undefined) return;
    this.#running = undefined;
    this.#forget();
    await running.client.stop().catch((error: unknown) => this.output.warn(describe(error)));
    if (running.server === undefined) return;
    await Promise.race([running.server.ended, sleep(MAX_END_MS, undefined, { ref: false })]);
    running.server.child.kill('SIGKILL');
  }

  #forget(): void {
    this.#findings.clear();
    this.#progress = undefined;
  }

  #showReady(): void {
    if (this.#running?.isReady !== true) return;
    const { client, command } = this.#running;
    const { name = 'aurelis', version = '' } = client.initializeResult?.serverInfo ?? {};
    this.show({
      kind: 'ready',
      server: `${name} ${version} (${command.origin === 'built-in' ? 'built-in' : command.file})`,
      findings: this.#findings.counts(),
      isWholeWorkspace: workspace.getConfiguration('aurelis').get('scope') === 'workspace',
      progress: this.#progress,
    });
  }

  #fail(reason: string, command: ServerCommand | undefined): void {
    this.output.error(reason);
    this.show({ kind: 'failed', reason });
    void this.#offer(reason, command);
  }

  async #offer(reason: string, command: ServerCommand | undefined): Promise<void> {
    const [again, output, settings, builtIn] = ['Restart', 'Show Output', 'Open Settings', 'Use the Built-in Server'];
    const hasOther = command !== undefined && command.origin !== 'built-in';
    const choices = [again, output, hasOther ? builtIn : settings];
    const chosen = await window.showErrorMessage(`Aurelis: ${reason}`, ...choices);
    if (chosen === again) await this.restart();
    if (chosen === output) this.output.show();
    if (chosen === settings) await commands.executeCommand('workbench.action.openSettings', 'aurelis.path');
    // The change of the setting starts it.
    if (chosen === builtIn) await workspace.getConfiguration('aurelis').update('path', BUILT_IN, true);
  }
}

function surroundings(builtIn: string) {
  const folders = workspace.workspaceFolders ?? [];
  return {
    setting: workspace.getConfiguration('aurelis').get('path', ''),
    env: process.env,
    platform: process.platform,
    homeDirectory: homedir(),
    execPath: process.execPath,
    nodeVersion: process.versions.node,
    workspaceFolders: folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath),
    builtIn,
  };
}

function currentSettings(): Record<string, unknown> {
  const settings = workspace.getConfiguration('aurelis');
  return serverSettings((name) => settings.get(name));
}

async function whyNotStarted({ server, command }: Running, error: unknown): Promise<string> {
  if (error instanceof ServerUnavailable || server === undefined) return describe(error);
  // It may live and have answered something else than a language server does.
  server.child.kill();
  return `The language server ${command.file} did not start: it ${await server.ended}.`;
}

async function endOf({ server }: Running): Promise<string> {
  if (server === undefined) return 'ended';
  server.child.kill();
  return server.ended;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
