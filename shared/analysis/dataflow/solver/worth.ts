import { ALL_KINDS, type KindSet } from './kind-set';
import type { Invocation, Machine } from './machine';
import type { Carriers } from './carriers';
import type { Relevance } from './relevance';
import type { HeapObject } from './store';
import { taintsInside } from './taints-inside';
import type { Closure } from './value';

/** Calls in each other that nothing but a constant can come of. */
const MAX_IDLE_DEPTH = 2;

/** Tells which calls are worth being followed, from one starting point. */
export class Worth {
  /** What it is run for. */
  #kinds: KindSet = ALL_KINDS;
  /** The function that everything starts from, which is run whatever is known of it. */
  #start: number | undefined;
  /** Whether data has come in, and whether it may be where every function sees it. */
  #isDataThere = false;
  #isDataAround = false;
  #isObjectAround = false;
  /** Calls in each other that are run for a constant alone. */
  #idleDepth = 0;

  constructor(
    private readonly machine: Machine,
    private readonly relevance: Relevance,
    private readonly carriers: Carriers,
    /** Whether something is being loaded that every starting point sees. */
    private readonly isLoading: () => boolean,
  ) {}

  begin(kinds: KindSet, start: number | undefined): void {
    this.#kinds = kinds;
    this.#start = start;
    this.#isDataThere = false;
    this.#isDataAround = false;
    this.#isObjectAround = false;
    this.#idleDepth = 0;
  }

  /** Data has come in. */
  sawData(): void {
    this.#isDataThere = true;
  }

  /** Something was changed that every function sees. */
  changedShared({ taints, rest, fields }: HeapObject): void {
    if (this.#isDataAround) return;
    const values = [rest, ...fields.values()];
    this.#isDataAround = taints.length > 0 || values.some((value) => value.taints.length > 0);
    this.#isObjectAround ||= values.some(({ objects }) => objects.length > 0);
  }

  /** Follows a call where it is worth it; `undefined` where it is not. */
  follow<T>(closure: Closure, call: Invocation, run: () => T): T | undefined {
    const before = this.#idleDepth;
    this.#idleDepth = this.#isStart(closure) || this.#reachesData(closure, call) ? 0 : this.#idleDepthIn(closure, call);
    try {
      return this.#idleDepth > MAX_IDLE_DEPTH ? undefined : run();
    } finally {
      this.#idleDepth = before;
    }
  }

  #isStart({ module, id }: Closure): boolean {
    const { frame, program } = this.machine;
    return frame.depth === 0 && program.place(module, id) === this.#start && !this.isLoading();
  }

  /** What can only answer with a constant is run where it is small, and not called by too many others of the kind. */
  #idleDepthIn({ module, id }: Closure, { isCallback }: Invocation): number {
    // Nobody asks what a library does with the constant.
    if (isCallback === true || !this.relevance.isSmall(module, id)) return MAX_IDLE_DEPTH + 1;
    const { name } = this.machine.program.function(module, id);
    // Making an object is no more than naming it.
    return name === 'constructor' ? Math.max(this.#idleDepth, 1) : this.#idleDepth + 1;
  }

  /** What is loaded is there for all, and once: nothing that its names promise may be left out. */
  #brings(module: number, id: number): boolean {
    if (this.isLoading()) return this.relevance.mayBring(module, id, ALL_KINDS);
    if (!this.carriers.isBegun) return this.relevance.mayBring(module, id, this.#kinds);
    return this.carriers.brings(this.machine.program.place(module, id), this.#kinds);
  }

  /** What a framework hands over is known here alone, whatever was seen when the function was tried out by itself. */
  #isHandedOver(module: number, id: number, { isCallback, isGuess }: Invocation): boolean {
    return isCallback === true && isGuess === false && this.relevance.mayBring(module, id, this.#kinds);
  }

  /** Whether a call may bring data, or is given some. */
  #reachesData({ module, id, bound = [] }: Closure, call: Invocation): boolean {
    const { self, arguments: given, isCallback, isGuess } = call;
    const { relevance } = this;
    // What a file gives to somebody when it is loaded, such as a test, is looked at by itself.
    if (isGuess === true && this.isLoading()) return false;
    if (this.#brings(module, id) || this.#isHandedOver(module, id, call)) return true;
    if (relevance.reachesSink(module, id)) {
      if (this.#isDataAround || (this.#isObjectAround && this.#isDataThere)) return true;
      // Functions within others see what those hold.
      if (relevance.isNested(module, id) && (this.#isDataThere || isCallback !== true)) return true;
    }
    const values = [
      ...given.values,
      ...given.named.values(),
      given.rest,
      ...bound,
      ...(self === undefined ? [] : [self]),
    ];
    return values.some((value) => value.functions.length > 0 || taintsInside(this.machine, value).length > 0);
  }
}
