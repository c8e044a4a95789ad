import type { FunctionUnit } from '../ir';
import type { Program } from './program';

/** A name that more functions have is no sign that any one of them is called. */
const MAX_NAMESAKES = 4;

type Places = ReadonlyMap<string, readonly number[]>;

/** For each function, by its place, those that name it, or in which it stands. */
export function findCallers(program: Program): readonly (readonly number[])[] {
  const everywhere = placesByName(program, 0, program.size);
  const callers: number[][] = Array.from({ length: program.size }, () => []);
  for (const [module, { functions }] of program.modules.entries()) {
    const first = program.place(module, 0);
    const inModule = placesByName(program, first, first + functions.length);
    for (const [id, unit] of functions.entries()) {
      const place = first + id;
      for (const name of unit.names ?? []) {
        const called = everywhere.get(name);
        if (called === undefined) continue;
        const meant = called.length <= MAX_NAMESAKES ? called : (inModule.get(name) ?? []);
        for (const one of meant) if (one !== place) callers[one]?.push(place);
      }
      if (unit.parent !== undefined && (unit.parent !== 0 || isNameless(unit))) {
        callers[place]?.push(first + unit.parent);
      }
    }
  }
  return callers;
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
