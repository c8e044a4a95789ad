import { SingleBar } from 'cli-progress';
import { say } from './print';
import { progressText } from './progress-text';

export interface ProgressStep {
  label: string;
  done: number;
  /** Absent while it is not known. */
  total?: number | undefined;
  unit: string;
}

export interface Progress {
  update(step: ProgressStep): void;
  /** A line that stays, above the bar if there is one. */
  note(line: string): void;
  /** Takes the bar away; calling it again does nothing. */
  end(): void;
}

export interface ProgressOptions {
  isWanted: boolean;
  /** Whether a change of the label is worth a line where no bar can be drawn. */
  withLines: boolean;
}

/** On standard error, since standard output belongs to the report: a bar on a terminal, lines elsewhere. */
export function createProgress({ isWanted, withLines }: ProgressOptions): Progress {
  if (isWanted && process.stderr.isTTY) return progressBar();
  return isWanted && withLines ? progressLines() : { update: () => undefined, note: say, end: () => undefined };
}

function progressLines(): Progress {
  let lastLabel = '';
  return {
    update({ label }) {
      if (label !== lastLabel) say(label);
      lastLabel = label;
    },
    note: say,
    end: () => undefined,
  };
}

function progressBar(): Progress {
  let bar: SingleBar | undefined;
  const end = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    update(step) {
      bar ??= startBar(step);
      bar.update(step.done, { step });
    },
    note(line) {
      end();
      say(line);
    },
    end,
  };
}

function startBar(step: ProgressStep): SingleBar {
  const bar = new SingleBar({
    format: (_options, _parameters, payload: { step: ProgressStep }) => progressText(payload.step),
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    // Signals are ours: what ends a command also ends its bar.
    gracefulExit: false,
  });
  bar.start(1, 0, { step });
  return bar;
}
