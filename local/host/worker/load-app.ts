import { glob, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import type { StartedApp } from '../worker-protocol';
import type { AppRegistry } from './app-registry';
import { listenOnLoopback } from './listen-on-loopback';

const PackageJson = z.object({ main: z.string() });
const Bindings = z.record(z.string(), z.looseObject({ type: z.string() }));

/** What the service's worker says it can do; the library adds `HttpUri` when streaming is on. */
const CAPABILITIES = {
  RawHttpBodyBytes: 'true',
  RpcHttpTriggerMetadataRemoved: 'true',
  RpcHttpBodyOnly: 'true',
  IgnoreEmptyValuedRpcHttpHeaders: 'true',
  UseNullableValueDictionaryForHttp: 'true',
  WorkerStatus: 'true',
  TypedDataCollection: 'true',
  HandlesWorkerTerminateMessage: 'true',
};

/** Loads the entry point, runs the start hooks and reports what the app registered. */
export async function loadApp(appDir: string, registry: AppRegistry): Promise<StartedApp> {
  const { main } = PackageJson.parse(JSON.parse(await readFile(path.join(appDir, 'package.json'), 'utf8')));
  const files: string[] = [];
  for await (const file of glob(main, { cwd: appDir })) files.push(file);
  if (files.length === 0) throw new Error(`Worker was unable to load entry point "${main}": no such file.`);
  for (const file of files.sort()) loadEntryPoint(path.resolve(appDir, file));

  await registry.runHooks('appStart', {
    hookData: registry.appLevelHookData,
    appHookData: registry.appHookData,
    functionAppDirectory: appDir,
  });
  registry.isLocked = true;

  const model = registry.requireProgrammingModel();
  const capabilities = await listenOnLoopback(async () => model.getCapabilities?.({ ...CAPABILITIES }));
  const httpUri = capabilities?.['HttpUri'];
  return { functions: describeFunctions(registry), ...(httpUri !== undefined && { httpUri }) };
}

function loadEntryPoint(file: string): void {
  try {
    createRequire(file)(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`Worker was unable to load entry point "${file}": ${message}`, { cause: error });
  }
}

function describeFunctions(registry: AppRegistry): StartedApp['functions'] {
  return [...registry.functions.values()].map(({ id, metadata }) => ({
    id,
    name: metadata.name,
    // As JSON, which is how the service hands bindings from the worker to the host.
    bindings: Bindings.parse(JSON.parse(JSON.stringify(metadata.bindings))),
    hasRetryPolicy: metadata.retryOptions !== undefined,
  }));
}
