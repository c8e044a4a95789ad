import type { FunctionUnit } from '../ir';
import type { EntryModel } from '../models';
import type { Interpreter } from './interpreter';
import { ALL_KINDS } from './kind-set';
import type { Closure, Value } from './value';

/** A module whose functions others call. */
export interface LibraryModule {
  readonly module: number;
  /** Whether only what it exports can be seen, as in JavaScript. */
  readonly hasExports: boolean;
}

export interface LibraryFunction {
  readonly module: number;
  readonly id: number;
  readonly unit: FunctionUnit;
}

/** What others give to a function of a library. */
export const LIBRARY_ENTRY: EntryModel = {
  parameters: [{ source: 'library', label: 'a parameter of a function that others call' }],
  repeatsLast: true,
};

const MAX_FUNCTIONS = 2_000;
const MAX_DEPTH = 3;

/** The functions of libraries that others can call. */
export function libraryFunctions(interpreter: Interpreter, libraries: readonly LibraryModule[]): LibraryFunction[] {
  const { program } = interpreter;
  const found = new Map<string, LibraryFunction>();
  const add = ({ module, id }: Pick<Closure, 'module' | 'id'>): void => {
    if (found.size < MAX_FUNCTIONS) found.set(`${module}:${id}`, { module, id, unit: program.function(module, id) });
  };
  for (const { module, hasExports } of libraries) {
    // Loading has an allowance of its own.
    if (hasExports) {
      const start = { module, allowed: 1, kinds: ALL_KINDS };
      interpreter.from(start, () => addExported(interpreter, interpreter.moduleValue(module), add));
    } else {
      for (const [id, unit] of program.module(module).functions.entries()) {
        if (isPublic(interpreter, module, unit)) add({ module, id });
      }
    }
  }
  return [...found.values()];
}

/** What is reached from what a module of JavaScript exports: functions, members of objects, methods of classes. */
function addExported(
  interpreter: Interpreter,
  exported: Value,
  add: (closure: Pick<Closure, 'module' | 'id'>) => void,
): void {
  const seen = new Set<number>();
  let level: readonly Value[] = [exported];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const next: Value[] = [];
    for (const { functions, classes, objects } of level) {
      functions.forEach(add);
      for (const reference of classes) {
        for (const { name, id } of interpreter.program.class(reference).methods) {
          if (!/^[_#]/.test(name)) add({ module: reference.module, id });
        }
      }
      for (const address of objects) {
        if (seen.has(address)) continue;
        seen.add(address);
        next.push(...interpreter.object(address).fields.values());
      }
    }
    level = next;
  }
}

/** A function of a module or a method of a class there, neither of which is called as if it were private. */
function isPublic({ program }: Interpreter, module: number, unit: FunctionUnit): boolean {
  if (program.module(module).language === 'java') return unit.isExported === true && unit.isAbstract !== true;
  if (unit.owner === undefined) return unit.isExported === true;
  const isShown = !unit.name.startsWith('_') && !program.class({ module, id: unit.owner }).name.startsWith('_');
  return isShown && (unit.parent === undefined || unit.parent === 0);
}
