import type { Expression } from '../ir';
import type { Machine } from './machine';
import { rootFrame } from './root-frame';
import type { ClassReference } from './value';

/** Classes of the program that others are derived from. */
export class Bases {
  readonly #known = new Map<string, readonly ClassReference[]>();

  constructor(private readonly machine: Machine) {}

  of(reference: ClassReference): readonly ClassReference[] {
    const key = `${reference.module}:${reference.id}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, []);
    const found = this.machine.program.class(reference).bases.flatMap((base) => this.#classesAt(reference, base));
    this.#known.set(key, found);
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
