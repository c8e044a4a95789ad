import type { Frame } from './machine';
import type { Program } from './program';
import { NOTHING, UNKNOWN, type Value } from './value';

const GLOBAL_OBJECT: Value = { ...UNKNOWN, objects: [1] };

/** The frame of what no function calls. */
export function rootFrame(program: Program, module: number, scope: number): Frame {
  return {
    module,
    unit: program.function(module, 0),
    id: 0,
    scope,
    // What `this` is in a function of JavaScript that is called without an object.
    self: program.module(module).language === 'javascript' ? GLOBAL_OBJECT : UNKNOWN,
    owner: undefined,
    depth: 0,
    caller: undefined,
    returns: [],
    throws: [],
    jumps: [],
    yields: NOTHING,
    checks: undefined,
  };
}
