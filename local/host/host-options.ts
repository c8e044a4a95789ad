import type { Emulator } from '../process/emulator-process';
import type { TriggerKind } from './functions/function-definition';
import type { LogFormat } from './log/host-log';
import type { HostClock } from './timer/host-clock';

export interface HostOptions {
  /** Folder of the built app, holding `package.json` (its `main` is loaded) and `host.json`. */
  readonly appDir: string;
  /** 7071 unless given; 0 takes a free port. */
  readonly port?: number;
  /** Keys and timer schedules are kept here. */
  readonly dataDir: string;
  /** Settings of the app and of the triggers; `process.env` unless given. */
  readonly environment?: NodeJS.ProcessEnv;
  /** The bundled `worker/main.ts`. */
  readonly workerFile: string;
  readonly log?: (line: string) => void;
  readonly logFormat?: LogFormat;
  readonly clock?: HostClock;
  /** How long a stop waits for invocations that run. */
  readonly stopLimitMs?: number;
}

export interface FunctionSummary {
  readonly name: string;
  readonly trigger: TriggerKind;
  readonly route?: string;
}

export interface HostEmulator extends Emulator {
  readonly masterKey: string;
  /** The key of one function, as a caller sends it in `x-functions-key` or `code`. */
  functionKey(name: string): string;
  functions(): readonly FunctionSummary[];
  /** Runs a timer or queue function by hand and settles as its invocation does. */
  runFunction(name: string, input?: string): Promise<void>;
}

/** A host that listens: `ready` settles when the app has been loaded, or says why it could not. */
export interface OpenHost extends HostEmulator {
  readonly ready: Promise<void>;
}
