import { BaseObjects } from './base-objects';
import { Store, type HeapObject } from './store';
import type { Closure } from './value';

/** Which address is whose: first come those of what has been loaded once and for all, behind them those of one starting point. */
export class Memory {
  readonly #base = new BaseObjects();
  readonly #functions = new Map<string, number>();
  /** Those that were asked for since the last starting point. */
  #newFunctions: string[] = [];
  #last = 1;
  #baseEnd = 1;

  /** The address of something new. */
  next(): number {
    return ++this.#last;
  }

  /** What is there at every starting point. */
  freshStore(): Store {
    return new Store(this.#base);
  }

  /** Addresses behind those of what has been loaded are used again. */
  rewind(): void {
    this.#last = this.#baseEnd;
    for (const key of this.#newFunctions) {
      if ((this.#functions.get(key) ?? 0) > this.#baseEnd) this.#functions.delete(key);
    }
    this.#newFunctions = [];
  }

  /** Whether every starting point sees it. */
  isShared(address: number): boolean {
    return address <= this.#baseEnd;
  }

  /** Makes an object one that is there at every starting point. */
  share(address: number, object: HeapObject): void {
    this.#base.set(address, object);
  }

  /** The same for everything that was changed in a store. */
  shareAll(store: Store): void {
    store.forEachChange((object, address) => this.share(address, object));
    this.#baseEnd = this.#last;
  }

  /** Where a function is as an object. */
  functionObject({ module, id, scope }: Closure): number {
    const key = `${module}:${id}:${scope}`;
    const known = this.#functions.get(key);
    if (known !== undefined) return known;
    const address = this.next();
    this.#functions.set(key, address);
    this.#newFunctions.push(key);
    return address;
  }
}
