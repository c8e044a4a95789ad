import type { ClassUnit, Expression } from '../ir';
import type { Machine } from './machine';
import { rootFrame } from './root-frame';
import type { ClassReference } from './value';

/** Classes of the program that others are derived from. */
export class Bases {
  readonly #known = new WeakMap<ClassUnit, readonly ClassReference[]>();

  constructor(private readonly machine: Machine) {}

  of(reference: ClassReference): readonly ClassReference[] {
    const unit = this.machine.program.class(reference);
    const known = this.#known.get(unit);
    if (known !== undefined) return known;
    this.#known.set(unit, []);
    const found = unit.bases.flatMap((base) => this.#classesAt(reference, base));
    this.#known.set(unit, found);
    return found;
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
