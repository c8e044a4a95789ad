import type { FunctionUnit } from '../ir';
import type { Program } from './program';

/** A name that more functions have is no sign that any one of them is called. */
const MAX_NAMESAKES = 4;

type Places = ReadonlyMap<string, readonly number[]>;

/** What is known of each function, or of what it calls, by its place. */
export type Marks = Uint8Array | Uint16Array;

/**
 * Which functions may call which, by their names alone. Where many of a file share a name, those who name it and those who have it
 * meet in a node of its own: overloads that name each other would otherwise be as many pairs as the square of their number.
 */
export class CallGraph {
  readonly #program: Program;
  /** For each function, by its place, and behind them for each name that many have: functions and names it is called by. */
  readonly #callers: number[][];

  constructor(program: Program) {
    this.#program = program;
    this.#callers = Array.from({ length: program.size }, () => []);
    const everywhere = placesByName(program, 0, program.size);
    for (const [module, { functions }] of program.modules.entries()) {
      const first = program.place(module, 0);
      const inModule = placesByName(program, first, first + functions.length);
      const shared = new Map<string, number[]>();
      for (const [id, unit] of functions.entries()) {
        const place = first + id;
        for (const name of unit.names ?? []) {
          const called = everywhere.get(name) ?? [];
          if (called.length <= MAX_NAMESAKES) this.#addCaller(called, place);
          else this.#addToShared(shared, { name, called: inModule.get(name) ?? [], place });
        }
        if (unit.parent !== undefined && (unit.parent !== 0 || isNameless(unit))) {
          this.#callers[place]?.push(first + unit.parent);
        }
      }
    }
  }

  /** Functions that may call one, by their places, and the one that it stands in. */
  callersOf(place: number): readonly number[] {
    const { size } = this.#program;
    const callers = this.#above(place);
    if (callers.every((one) => one < size)) return callers;
    return callers
      .flatMap((one) => (one < size ? one : this.#above(one)))
      .filter((one) => one !== place)
      .sort((left, right) => left - right);
  }

  /** Gives to callers, and theirs, what is known of what they call. */
  spread(marks: Marks): void {
    const all = new Uint16Array(this.#callers.length);
    all.set(marks);
    const open = [...marks.keys()].filter((place) => at(marks, place) !== 0);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const caller of this.#above(node)) {
        const before = at(all, caller);
        all[caller] = before | at(all, node);
        if (all[caller] !== before) open.push(caller);
      }
    }
    marks.set(all.subarray(0, marks.length));
  }

  /** Gives it to those alone that call it themselves. */
  spreadOnce(marks: Marks): void {
    const before = new Uint16Array(this.#callers.length);
    before.set(marks);
    for (let node = 0; node < before.length; node++) {
      const own = at(before, node);
      if (own === 0) continue;
      for (const caller of this.#above(node)) {
        // Names lie behind all functions: what they are told here they hand on in the same round.
        if (caller < marks.length) marks[caller] = at(marks, caller) | own;
        else before[caller] = at(before, caller) | own;
      }
    }
  }

  /** Gives to what is called what is known of those who call it. */
  spreadDown(marks: Marks): void {
    const before = new Uint16Array(this.#callers.length);
    before.set(marks);
    for (let node = before.length - 1; node >= 0; node--) {
      for (const caller of this.#above(node)) {
        if (node < marks.length) marks[node] = at(marks, node) | at(before, caller);
        else before[node] = at(before, node) | at(before, caller);
      }
    }
  }

  #above(node: number): readonly number[] {
    return this.#callers[node] ?? [];
  }

  #addCaller(called: readonly number[], caller: number): void {
    for (const one of called) if (one !== caller) this.#callers[one]?.push(caller);
  }

  /** A name of a file is a node once somebody names it. */
  #addToShared(
    shared: Map<string, number[]>,
    { name, called, place }: { readonly name: string; readonly called: readonly number[]; readonly place: number },
  ): void {
    if (called.length <= MAX_NAMESAKES) return this.#addCaller(called, place);
    const known = shared.get(name);
    if (known !== undefined) {
      known.push(place);
      return;
    }
    const callers = [place];
    shared.set(name, callers);
    const node = this.#callers.push(callers) - 1;
    for (const one of called) this.#callers[one]?.push(node);
  }
}

function at(marks: Marks, place: number): number {
  return marks[place] ?? 0;
}

/** What has no name is given to somebody where it stands. */
function isNameless({ name, owner }: FunctionUnit): boolean {
  return owner === undefined && (name === '' || name.startsWith('#') || name.startsWith('<'));
}

/** Functions from one place up to another. */
function placesByName(program: Program, from: number, to: number): Places {
  const byName = new Map<string, number[]>();
  for (let place = from; place < to; place++) {
    const { module, id, unit } = program.at(place);
    // What loads a file is called by nobody.
    if (id === 0) continue;
    add(byName, unit.name, place);
    // A constructor is called by the name of its class.
    if (unit.owner !== undefined) add(byName, program.class({ module, id: unit.owner }).name, place);
  }
  return byName;
}

function add(byName: Map<string, number[]>, name: string, place: number): void {
  const known = byName.get(name);
  if (known === undefined) byName.set(name, [place]);
  else known.push(place);
}
