import { constants } from 'node:os';

/** Why a command ended before its work was done. */
export class Interrupted extends Error {
  constructor(readonly signalName: EndingSignal) {
    super(`Interrupted by ${signalName}.`);
    this.name = 'Interrupted';
  }

  /** What a shell expects of a program that a signal ended. */
  get exitCode(): number {
    return 128 + constants.signals[this.signalName];
  }
}

export interface Interruption {
  /** Aborted when the user, the terminal or the system wants an end. */
  readonly signal: AbortSignal;
  /** While `work` is under way the first Ctrl-C is only told to `onFirst`; the next one ends the command. */
  withWarning<T>(onFirst: () => void, work: () => Promise<T>): Promise<T>;
}

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type EndingSignal = (typeof ENDING_SIGNALS)[number];

/** Removing what was unpacked takes a moment; whatever hangs longer is left to the system. */
const GRACE_MS = 5000;

/** Turns signals into an abort, so that temporary files and child processes are removed; a second signal ends at once. */
export function listenForSignals(): Interruption {
  const controller = new AbortController();
  let warn: (() => void) | undefined;
  const onSignal = (name: EndingSignal): void => {
    const interrupted = new Interrupted(name);
    if (controller.signal.aborted) process.exit(interrupted.exitCode);
    if (name === 'SIGINT' && warn !== undefined) {
      warn();
      warn = undefined;
      return;
    }
    controller.abort(interrupted);
    setTimeout(() => process.exit(interrupted.exitCode), GRACE_MS).unref();
  };
  for (const name of ENDING_SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    async withWarning(onFirst, work) {
      warn = onFirst;
      try {
        return await work();
      } finally {
        warn = undefined;
      }
    },
  };
}
