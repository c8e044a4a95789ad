import { setTimeout as sleep } from 'node:timers/promises';
import { indexFunctions } from './functions/index-functions';
import type { FunctionDefinition } from './functions/function-definition';
import type { HostOptions, OpenHost } from './host-options';
import { HostKeys } from './http/host-keys';
import { HttpFront } from './http/http-front';
import { RouteTable } from './http/route-table';
import { Executor } from './invocation/executor';
import { runByHand } from './invocation/run-by-hand';
import { createHostLog, type HostLog } from './log/host-log';
import { readHostJson, type HostJson } from './settings/host-json';
import { workerEnvironment } from './settings/worker-environment';
import { WorkerSupervisor } from './supervision/worker-supervisor';
import { systemClock } from './timer/host-clock';
import { Triggers } from './triggers';
import type { StartedApp } from './worker-protocol';

const DEFAULT_PORT = 7071;
const DEFAULT_STOP_LIMIT_MS = 30_000;
const TERMINATE_LIMIT_MS = 10_000;
/** A broker that is gone must not hold the host. */
const DISCONNECT_LIMIT_MS = 5_000;

/** Listens at once and loads the app behind; a host whose app cannot be loaded stays and says so in its status. */
export async function openHost(options: HostOptions): Promise<OpenHost> {
  const log = createHostLog(options.logFormat ?? 'text', options.log ?? writeLine);
  const hostJson = await readHostJson(options.appDir);
  for (const name of hostJson.notApplied) {
    log({ level: 'warning', message: `host.json: '${name}' is not applied by the local host.` });
  }
  const host = new Host(options, hostJson, log, await HostKeys.open(options.dataDir));
  return host.open();
}

class Host {
  private readonly environment: NodeJS.ProcessEnv;
  private readonly executor: Executor;
  private readonly supervisor: WorkerSupervisor;
  private readonly front: HttpFront;
  private definitions: readonly FunctionDefinition[] = [];
  private routes: RouteTable | undefined;
  private triggers: Triggers | undefined;

  constructor(
    private readonly options: HostOptions,
    private readonly hostJson: HostJson,
    private readonly log: HostLog,
    private readonly keys: HostKeys,
  ) {
    this.environment = workerEnvironment(options.environment ?? process.env);
    this.executor = new Executor(log, hostJson.functionTimeoutMs);
    this.supervisor = new WorkerSupervisor(
      { workerFile: options.workerFile, appDir: options.appDir, environment: this.environment, log },
      (app) => this.accept(app),
    );
    this.front = new HttpFront({
      supervisor: this.supervisor,
      executor: this.executor,
      log,
      routes: () => this.routes,
      admin: {
        keys,
        status: () => ({ state: this.supervisor.state, errors: this.supervisor.errors }),
        isRunnable: (name) => this.findRunnable(name) !== undefined,
        run: (name, input) => this.runFunction(name, input),
      },
    });
  }

  async open(): Promise<OpenHost> {
    const url = await this.front.listen(this.options.port ?? DEFAULT_PORT);
    return {
      url,
      ready: this.load(url),
      masterKey: this.keys.masterKey,
      functionKey: (name) => this.keys.functionKey(name),
      functions: () => this.definitions.map(summarize),
      runFunction: (name, input = '') => this.runFunction(name, input),
      close: () => this.close(),
    };
  }

  private async load(url: string): Promise<void> {
    await this.supervisor.start();
    await this.keys.add(this.definitions.map(({ name }) => name));
    this.triggers = new Triggers({
      ...this.options,
      clock: this.options.clock ?? systemClock,
      definitions: this.definitions,
      environment: this.environment,
      hostJson: this.hostJson,
      supervisor: this.supervisor,
      executor: this.executor,
      log: this.log,
    });
    await this.triggers.start();
    this.log({ level: 'information', message: `Host started on ${url} with ${this.definitions.length} functions.` });
  }

  private accept(app: StartedApp): void {
    const definitions = indexFunctions(app.functions, this.environment);
    const routes = new RouteTable(
      definitions.filter((definition) => definition.trigger === 'http'),
      this.hostJson.routePrefix,
    );
    const isFirst = this.routes === undefined;
    if (!isFirst && JSON.stringify(definitions) !== JSON.stringify(this.definitions)) {
      throw new Error('The app registered other functions than at its first start: start the host anew.');
    }
    this.definitions = definitions;
    this.routes = routes;
  }

  private findRunnable(name: string): Exclude<FunctionDefinition, { trigger: 'http' }> | undefined {
    const found = this.definitions.find((definition) => definition.name.toLowerCase() === name.toLowerCase());
    return found?.trigger === 'http' ? undefined : found;
  }

  private async runFunction(name: string, input: string): Promise<void> {
    const definition = this.findRunnable(name);
    if (definition === undefined) throw new Error(`There is no timer or queue function '${name}'.`);
    await runByHand(definition, input, { supervisor: this.supervisor, executor: this.executor });
  }

  private async close(): Promise<void> {
    const limitMs = this.options.stopLimitMs ?? DEFAULT_STOP_LIMIT_MS;
    this.log({ level: 'information', message: 'Host is stopping.' });
    const closed = this.front.stopListening();
    const drained = (async () => {
      await this.triggers?.stopReceiving();
      this.supervisor.refuseNew();
      await Promise.all([this.executor.idle(), this.triggers?.idle()]);
    })();
    await settledWithin(limitMs, drained);
    await this.supervisor.stop(TERMINATE_LIMIT_MS);
    await settledWithin(
      DISCONNECT_LIMIT_MS,
      drained.then(() => this.triggers?.close()),
    );
    this.front.closeConnections();
    await closed;
  }
}

async function settledWithin(limitMs: number, work: Promise<unknown>): Promise<void> {
  const limit = new AbortController();
  const reached = sleep(limitMs, undefined, { signal: limit.signal }).catch(() => undefined);
  await Promise.race([work, reached]);
  limit.abort();
}

function summarize(definition: FunctionDefinition): ReturnType<OpenHost['functions']>[number] {
  const { name, trigger } = definition;
  return trigger === 'http' ? { name, trigger, route: definition.route } : { name, trigger };
}

function writeLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
