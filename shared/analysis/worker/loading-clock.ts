/** What a thread and its owner share: numbers that both read at any time. */
export type SharedState = Int32Array<SharedArrayBuffer>;

export const STATE_LENGTH = 3;
/** 1 + the place in the registry of the analyzer that runs, 0 for none. */
export const RUNNING = 0;
/** 1 while something is being made ready. */
const IS_LOADING = 1;
/** Milliseconds spent on that since the task began. */
const LOADED_MS = 2;

/** No analyzer takes this long to be made; a thread that says so is stuck. */
const MAX_LOADING_MS = 30_000;

/** Makes something that other files will use too. */
export type Prepare = <T>(make: () => T) => T;

/** Tells the time it takes to make analyzers and grammars ready, which no file has to answer for, from its own. */
export class LoadingClock {
  #depth = 0;
  #sinceMs = 0;

  constructor(private readonly state: SharedState) {}

  /** What is being loaded may itself load something. */
  async load<T>(make: () => Promise<T>): Promise<T> {
    if (this.#depth++ === 0) this.#start();
    try {
      return await make();
    } finally {
      if (--this.#depth === 0) this.#end();
    }
  }

  /** The same for what is made without waiting. */
  readonly prepare: Prepare = (make) => {
    if (this.#depth++ === 0) this.#start();
    try {
      return make();
    } finally {
      if (--this.#depth === 0) this.#end();
    }
  };

  get loadedMs(): number {
    return Atomics.load(this.state, LOADED_MS);
  }

  #start(): void {
    this.#sinceMs = Date.now();
    Atomics.store(this.state, IS_LOADING, 1);
  }

  #end(): void {
    Atomics.add(this.state, LOADED_MS, Math.max(0, Date.now() - this.#sinceMs));
    Atomics.store(this.state, IS_LOADING, 0);
  }
}

export function beginTask(state: SharedState): void {
  state.fill(0);
}

/** How much longer a task may go on, as its owner sees it; nothing or less when its time is over. */
export function remainingMs(state: SharedState, spentMs: number, deadlineMs: number): number {
  const isLoading = Atomics.load(state, IS_LOADING) === 1;
  const loadingMs = isLoading ? MAX_LOADING_MS : Math.min(Atomics.load(state, LOADED_MS), MAX_LOADING_MS);
  return deadlineMs + loadingMs - spentMs;
}
