import { Presets, SingleBar } from 'cli-progress';

export interface ProgressStep {
  label: string;
  done: number;
  /** 0 while it is not known. */
  total: number;
  unit: string;
}

export interface Progress {
  update(step: ProgressStep): void;
  end(): void;
}

/** A bar on standard error, only when that is a terminal and progress is wanted; standard output belongs to the report. */
export function createProgress(isWanted: boolean): Progress {
  if (!isWanted || process.stderr.isTTY !== true) return { update: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      format: '{label} {bar} {value}/{total} {unit}',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
      barsize: 30,
    },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update({ label, done, total, unit }) {
      if (!isStarted) bar.start(total, done, { label, unit });
      isStarted = true;
      bar.setTotal(Math.max(total, 1));
      bar.update(done, { label, unit });
    },
    end() {
      if (isStarted) bar.stop();
      isStarted = false;
    },
  };
}
