import { systemClock } from '../../../../shared/kernel';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js';

export interface FilesProgress {
  readonly filesDone: number;
  /** So far: a walk goes on while files are analysed. */
  readonly filesSeen: number;
}

export type OnProgress = (progress: FilesProgress) => void;

export interface ProgressTeller {
  readonly update: OnProgress;
  /** Tells the last of it, if that was held back. */
  end(): Promise<void>;
}

/** A client that draws a bar has no use for more. */
const INTERVAL_MS = 200;

type Extra = Pick<RequestHandlerExtra<ServerRequest, ServerNotification>, '_meta' | 'sendNotification' | 'signal'>;

/** Tells a client that gave a token for it how far its call is. Each number is larger than the one before, as the protocol asks. */
export function tellProgress({ _meta, sendNotification, signal }: Extra): ProgressTeller {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return { update: () => undefined, end: () => Promise.resolve() };
  let latest: FilesProgress | undefined;
  let told = -1;
  let nextAtMs = 0;
  const tell = async ({ filesDone, filesSeen }: FilesProgress): Promise<void> => {
    if (filesDone <= told || signal.aborted) return;
    told = filesDone;
    const message = `${filesDone} of ${filesSeen} files analysed`;
    const params = { progressToken, progress: filesDone, total: filesSeen, message };
    // A client that has gone is noticed elsewhere.
    await sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
  };
  return {
    update(progress) {
      latest = progress;
      const nowMs = systemClock.now().getTime();
      if (nowMs < nextAtMs) return;
      nextAtMs = nowMs + INTERVAL_MS;
      void tell(progress);
    },
    end: async () => (latest === undefined ? undefined : tell(latest)),
  };
}
