import { HostMessage, type InvokeMessage, type WorkerMessage } from '../worker-protocol';
import { AppRegistry } from './app-registry';
import { createCoreModule } from './core-module';
import { invoke } from './invoke';
import { loadApp } from './load-app';
import { patchRequire } from './patch-require';
import { createWorkerLog } from './worker-log';

/** Serves the host that spawned this process until it says `terminate` or is gone. */
export function runWorker(): void {
  const registry = new AppRegistry();
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole process group; the host decides when the app stops.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('message', (raw) => {
    const message = HostMessage.parse(raw);
    if (message.type === 'start') void start(registry, message.appDir, message.hostVersion);
    if (message.type === 'invoke') void answer(registry, message);
    if (message.type === 'terminate') void terminate(registry);
  });
}

async function start(registry: AppRegistry, appDir: string, hostVersion: string): Promise<void> {
  try {
    patchRequire(createCoreModule(registry, hostVersion, createWorkerLog(registry, send)));
    send({ type: 'started', app: await loadApp(appDir, registry) });
  } catch (error) {
    send({ type: 'startFailed', message: describe(error) });
  }
}

async function answer(registry: AppRegistry, message: InvokeMessage): Promise<void> {
  const { invocationId, functionId } = message;
  try {
    const appFunction = registry.functions.get(functionId);
    if (appFunction === undefined) throw new Error(`Function code for '${functionId}' is not loaded.`);

    let context: unknown;
    const origin = { functionName: appFunction.metadata.name, invocationId, invocationContext: () => context };
    const result = await invoke(registry, {
      message,
      function: appFunction,
      log: createWorkerLog(registry, send, origin),
      onContext: (value) => {
        context = value;
      },
    });
    send({ type: 'succeeded', invocationId, result });
  } catch (error) {
    send({ type: 'failed', invocationId, message: describe(error) });
  }
}

async function terminate(registry: AppRegistry): Promise<void> {
  const context = { hookData: registry.appLevelHookData, appHookData: registry.appHookData };
  try {
    await registry.runHooks('appTerminate', context);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`appTerminate hook failed: ${describe(error)}\n`);
    process.exit(1);
  }
}

function send(message: WorkerMessage): void {
  process.send?.(message);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\ncaused by: ${describe(error.cause)}`;
}
