import type { AppRegistry } from './app-registry';
import type { CoreFunctionMetadata, FunctionCallback, HookCallback, ProgrammingModel } from './core-types';
import { Disposable } from './disposable';
import type { WriteLog } from './worker-log';

/** The version of the worker that the service ran when this contract was read. */
const WORKER_VERSION = '3.13.0';

/** The object an app gets from `require('@azure/functions-core')`. */
export function createCoreModule(registry: AppRegistry, hostVersion: string, writeLog: WriteLog): object {
  return {
    version: WORKER_VERSION,
    hostVersion,
    Disposable,
    log: writeLog,
    setProgrammingModel: (model: ProgrammingModel) => {
      registry.programmingModel = model;
    },
    getProgrammingModel: () => registry.programmingModel,
    registerHook: (name: string, callback: HookCallback) => {
      const callbacks = registry.hooksNamed(name);
      callbacks.push(callback);
      return new Disposable(() => callbacks.splice(callbacks.indexOf(callback), 1));
    },
    registerFunction: (metadata: CoreFunctionMetadata, callback: FunctionCallback) =>
      registerFunction(registry, metadata, callback),
  };
}

function registerFunction(
  registry: AppRegistry,
  metadata: CoreFunctionMetadata,
  callback: FunctionCallback,
): Disposable {
  if (registry.isLocked) throw systemError('A function can only be registered during app startup.');

  const id = metadata.functionId ?? metadata.name;
  if (registry.functions.has(id)) throw systemError(`A function with id "${id}" has already been registered.`);

  registry.functions.set(id, { id, metadata, callback });
  return new Disposable(() => {
    if (registry.isLocked) throw systemError('A function can only be disposed during app startup.');
    registry.functions.delete(id);
  });
}

function systemError(message: string): Error {
  return Object.assign(new Error(message), { isAzureFunctionsSystemError: true });
}
