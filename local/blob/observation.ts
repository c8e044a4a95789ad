/** One moment in the life of a request, for tests that break things at exactly that moment. */
export interface BlobObservation {
  /** `before` Azurite hears of the request, or `after` it answered while the client has heard nothing yet. */
  readonly phase: 'before' | 'after';
  readonly operation: string;
  readonly container: string;
  readonly blob: string;
  /** What Azurite answered. */
  readonly status?: number;
}

/** Answered to the client instead of what would have come. */
export interface BlobFault {
  readonly status: number;
  /** Such as `ServerBusy`. */
  readonly code: string;
}

/** Awaited at each moment. A fault is answered instead; when it throws, the connection of the client breaks without an answer. */
export type ObserveBlob = (
  observation: BlobObservation,
) => Promise<BlobFault | undefined> | Promise<void> | BlobFault | undefined;
