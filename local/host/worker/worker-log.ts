import type { WorkerMessage } from '../worker-protocol';
import type { AppRegistry } from './app-registry';
import type { CoreLogCategory, CoreLogLevel } from './core-types';

export type WriteLog = (level: CoreLogLevel, category: CoreLogCategory, message: string) => void;

interface Origin {
  readonly functionName: string;
  readonly invocationId: string;
  /** The app's own context object, known once the arguments were made. */
  readonly invocationContext: () => unknown;
}

/** Lets the app's log hooks rewrite an entry, then sends it to the host. */
export function createWorkerLog(
  registry: AppRegistry,
  send: (message: WorkerMessage) => void,
  origin?: Origin,
): WriteLog {
  return (level, category, message) => {
    const context = {
      level,
      message,
      category,
      hookData: {},
      appHookData: registry.appHookData,
      invocationContext: origin?.invocationContext(),
    };
    if (category === 'user') {
      for (const callback of registry.hooks.log) void callback(context);
    }
    if (context.level === 'none') return;
    const place = origin && { functionName: origin.functionName, invocationId: origin.invocationId };
    send({ type: 'log', level: context.level, message: context.message, ...place });
  };
}
