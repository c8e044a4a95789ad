import type { RunView } from '../../../../shared/contracts';
import type { Api } from '../api/create-api';
import { isGoingOn } from '../words/run-words';

interface Following {
  api: Pick<Api, 'getRun'>;
  signal: AbortSignal;
  /** Waits so long, and then until the page is seen. */
  pause: (seconds: number, signal: AbortSignal) => Promise<void>;
  onChange: (run: RunView) => void;
  /** The run goes on; it is looked at again later. */
  onProblem: (problem: unknown) => void;
}

const EVERY_SECONDS = 1;
/** After a failure nobody knows how long it takes. */
const AFTER_FAILURE_SECONDS = 5;

/** Looks at a run as often as the service asks for, and not at all while nobody sees the page, until it ends. */
export async function followRun(runId: string, following: Following): Promise<void> {
  const { signal } = following;
  let pauseSeconds = EVERY_SECONDS;
  while (!signal.aborted) {
    try {
      await following.pause(pauseSeconds, signal);
      const { data, retryAfterSeconds = EVERY_SECONDS } = await following.api.getRun(runId, signal);
      following.onChange(data);
      if (!isGoingOn(data)) return;
      pauseSeconds = retryAfterSeconds;
    } catch (error) {
      if (isAborted(signal)) return;
      following.onProblem(error);
      pauseSeconds = AFTER_FAILURE_SECONDS;
    }
  }
}

const isAborted = ({ aborted }: AbortSignal): boolean => aborted;
