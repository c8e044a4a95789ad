import { createInterface, type Interface } from 'node:readline';
import { AurelisError } from '../../../../shared/kernel';
import { EXIT, exitCodeOf } from '../exit-code';
import type { Interruption } from '../interruption';
import { findSource } from '../local-source';
import { describeError } from '../output/describe-error';
import { say } from '../output/print';
import { textOptions } from '../output/text-options';
import { answerLines } from './answer-lines';
import { scanCommand } from './commands/scan';
import { completeLine } from './complete-line';
import { runLine } from './run-line';
import { ENDINGS } from './shell-commands';
import { keepHistory, readHistory } from './shell-history';
import { ShellSession } from './shell-session';

export interface ShellOptions {
  workers?: number;
  color: boolean;
  progress: boolean;
}

const PROMPT = 'aurelis> ';

/**
 * Scans a directory and answers line after line about what was found, from a terminal or from whoever writes to standard input. Returns
 * the exit code: of the last command that failed where nobody was there to see it.
 */
export async function runShell(given: string, options: ShellOptions, interruption: Interruption): Promise<number> {
  const source = await findSource(given);
  if (source.kind === 'archive') {
    throw new AurelisError('VALIDATION_ERROR', `${given} is an archive; a shell takes a directory.`);
  }
  const session = new ShellSession({ source, workers: options.workers, progress: options.progress });
  const text = textOptions(options, process.stdout.isTTY);
  await scanCommand.run([], { session, signal: interruption.signal, text });
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const lines = openLines(session, isTerminal);
  const underWay = new UnderWay(interruption.signal);
  lines.on('SIGINT', () => {
    if (!underWay.cancel()) hint(lines);
  });
  if (isTerminal) say('"help" shows what there is.');
  let hasEnded = false;
  lines.once('close', () => (hasEnded = true));
  // Where nothing is under way, nobody else hears of it.
  interruption.signal.addEventListener('abort', () => lines.close());
  const ask = (): void => {
    // Input may have ended while a command was under way.
    if (isTerminal && !hasEnded) lines.prompt();
  };
  let exitCode: number = EXIT.clean;
  ask();
  try {
    await answerLines(lines, async (line) => {
      if (ENDINGS.includes(line.trim())) return 'end';
      const failure = await underWay.run((signal) => runLine(line, { session, signal, text }));
      interruption.signal.throwIfAborted();
      if (failure !== undefined) {
        say(`aurelis: ${describeError(failure)}`);
        exitCode = exitCodeOf(failure);
      }
      ask();
      return 'next';
    });
    interruption.signal.throwIfAborted();
  } finally {
    lines.close();
    // Whoever holds its other end open would keep the process alive.
    process.stdin.destroy();
  }
  return isTerminal ? EXIT.clean : exitCode;
}

function openLines(session: ShellSession, isTerminal: boolean): Interface {
  const { stdin: input, stdout: output } = process;
  if (!isTerminal) return createInterface({ input, terminal: false, prompt: '' });
  const lines = createInterface({
    ...{ input, output, terminal: true, prompt: PROMPT, removeHistoryDuplicates: true },
    history: readHistory(),
    completer: (line: string) => completeLine(line, session),
  });
  lines.on('history', keepHistory);
  return lines;
}

/** Ctrl-C where nothing is under way: the line is gone, and how to leave is said. */
function hint(lines: Interface): void {
  process.stdout.write('\n');
  if (lines.line === '') {
    say('"quit" or Ctrl-D ends the shell.');
    lines.prompt();
    return;
  }
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}

/** The command that is under way, which Ctrl-C ends while the shell goes on. */
class UnderWay {
  #controller: AbortController | undefined;

  constructor(private readonly whole: AbortSignal) {}

  /** False where there is none. */
  cancel(): boolean {
    if (this.#controller === undefined) return false;
    this.#controller.abort(new AurelisError('CONFLICT', 'It was interrupted.'));
    return true;
  }

  /** Returns what it failed with. */
  async run(work: (signal: AbortSignal) => Promise<void>): Promise<unknown> {
    const controller = new AbortController();
    this.#controller = controller;
    try {
      await work(AbortSignal.any([this.whole, controller.signal]));
      return undefined;
    } catch (error) {
      return controller.signal.aborted ? controller.signal.reason : error;
    } finally {
      this.#controller = undefined;
    }
  }
}
