import { kindSet, NO_KINDS, type KindSet } from './kind-set';
import type { SinkHit } from './machine';
import type { Taint } from './taint';
import type { Value } from './value';

/** What running something comes to. */
export class Outcome {
  readonly hits: SinkHit[] = [];
  /** Functions that were run at least once, by their places. */
  readonly visited = new Set<number>();
  /** Names of methods that were called and not found. */
  readonly missed = new Set<string>();
  /** Whether data came in. */
  isDataSeen = false;
  /** Whether a way was left out because of what is known when nobody has called. */
  isWayLeftOut = false;
  readonly #given = new Set<Value>();
  #handedOn = NO_KINDS;
  #needsCaller = false;

  /** Kinds of data that those may get who call what was run. */
  get handedOn(): KindSet {
    return this.#handedOn;
  }

  /** Whether a constant is wrong hangs on what it is given. */
  get needsCaller(): boolean {
    return this.#needsCaller;
  }

  /** Remembers an argument, whatever that may be. */
  give(value: Value): void {
    this.#given.add(value);
  }

  isGiven(value: Value): boolean {
    return this.#given.has(value);
  }

  handOn(taints: readonly Taint[]): void {
    if (taints.length > 0) this.handOnKinds(kindSet(taints.map(({ source }) => source.kind)));
  }

  handOnKinds(kinds: KindSet): void {
    this.#handedOn |= kinds;
  }

  askCaller(): void {
    this.#needsCaller = true;
  }
}
