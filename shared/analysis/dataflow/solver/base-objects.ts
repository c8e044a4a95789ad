import type { HeapObject } from './store';

/** Objects that every starting point sees. */
export class BaseObjects {
  readonly #objects = new Map<number, HeapObject>();
  #end = 0;

  get(address: number): HeapObject | undefined {
    return address < this.#end ? this.#objects.get(address) : undefined;
  }

  set(address: number, object: HeapObject): void {
    this.#objects.set(address, object);
    this.#end = Math.max(this.#end, address + 1);
  }

  /** From this address on there is none. */
  get end(): number {
    return this.#end;
  }
}
