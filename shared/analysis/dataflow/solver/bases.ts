import type { ClassUnit, Expression } from '../ir';
import type { Machine } from './machine';
import { rootFrame } from './root-frame';
import type { ClassReference } from './value';

const MAX_BASES = 20;

/** Classes of the program that others are derived from. */
export class Bases {
  readonly #known = new WeakMap<ClassUnit, readonly ClassReference[]>();

  readonly #orders = new WeakMap<ClassUnit, readonly ClassReference[]>();
  /** Classes whose bases are being looked for, which may ask for those of others. */
  #open = 0;

  constructor(private readonly machine: Machine) {}

  of(reference: ClassReference): readonly ClassReference[] {
    const unit = this.machine.program.class(reference);
    const known = this.#known.get(unit);
    if (known !== undefined) return known;
    this.#known.set(unit, []);
    this.#open++;
    try {
      const found = unit.bases.flatMap((base) => this.#classesAt(reference, base));
      this.#known.set(unit, found);
      return found;
    } finally {
      this.#open--;
    }
  }

  /** The class itself, then those it is derived from, nearest first. */
  order(reference: ClassReference): readonly ClassReference[] {
    const unit = this.machine.program.class(reference);
    const known = reference.scope === undefined ? this.#orders.get(unit) : undefined;
    if (known !== undefined) return known;
    const order = this.#findOrder(reference);
    if (reference.scope === undefined && this.#open === 0) this.#orders.set(unit, order);
    return order;
  }

  #findOrder(reference: ClassReference): readonly ClassReference[] {
    const order = [reference];
    for (const one of order) {
      if (order.length > MAX_BASES) break;
      for (const base of this.of(one)) {
        if (!order.some(({ module, id }) => module === base.module && id === base.id)) order.push(base);
      }
    }
    return order;
  }

  #classesAt({ module, scope }: ClassReference, base: Expression): readonly ClassReference[] {
    const { frame } = this.machine;
    this.machine.frame = rootFrame(this.machine.program, module, scope ?? this.machine.moduleScope(module));
    try {
      return this.machine.evaluate(base).classes;
    } finally {
      this.machine.frame = frame;
    }
  }
}
