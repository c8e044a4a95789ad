/** How a language server is started. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Whether a shell has to start it: Windows runs scripts in no other way. `command` is quoted then. */
  readonly isShell: boolean;
  /** The program, as people know it. */
  readonly file: string;
  readonly origin: 'setting' | 'PATH' | 'built-in';
}

/** No server can be started, for a reason that is written for whoever reads it. */
export class ServerUnavailable extends Error {
  override readonly name = 'ServerUnavailable';
}
