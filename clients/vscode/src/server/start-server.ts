import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { homedir } from 'node:os';
import { ServerUnavailable, type ServerCommand } from './server-command';

export interface RunningServer {
  readonly child: ChildProcess;
  /** How it ended, as the end of a sentence about it; whoever ended it. */
  readonly ended: Promise<string>;
}

const MAX_TAIL = 2000;

/** Starts the program, nowhere near the workspace. Throws ServerUnavailable where the system refuses. */
export async function startServer({ command, args, env, isShell, file }: ServerCommand): Promise<RunningServer> {
  const child = spawn(command, args, {
    env,
    shell: isShell,
    cwd: homedir(),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let tail = '';
  child.stderr.on('data', (chunk: Buffer) => (tail = `${tail}${chunk.toString()}`.slice(-MAX_TAIL)));
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => resolve(describeEnd(code, signal, tail)));
  });
  // It may go while it is spoken to, of which `ended` tells.
  child.stdin.on('error', () => undefined);
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new ServerUnavailable(`${file} cannot be run: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { child, ended };
}

/** `ended with code 70: aurelis needs Node 22 or newer`, say. */
export function describeEnd(code: number | null, signal: NodeJS.Signals | null, errorOutput: string): string {
  const how = signal === null ? `ended with code ${String(code)}` : `was ended by ${signal}`;
  const lastLine = errorOutput.trim().split(/\r?\n/).at(-1)?.trim() ?? '';
  return lastLine === '' ? how : `${how}: ${lastLine}`;
}
