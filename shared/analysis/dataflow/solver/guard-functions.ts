import type { Argument, Expression, Statement } from '../ir';
import type { Machine } from './machine';
import { findMethod } from './methods';
import { ALL_WEAKNESSES, NO_WEAKNESSES, type Taint, type WeaknessSet } from './taint';
import { onlyObject, type Closure, type Value } from './value';

export interface Guarded {
  readonly target: Expression;
  readonly set: WeaknessSet;
}

interface GuardCall {
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  readonly isTrue: boolean;
  readonly evaluate: (expression: Expression) => Value;
  readonly refine: (machine: Machine, test: Expression, isTrue: boolean) => void;
}

/** What is harmless behind a call of a function of the program that does nothing but to return a condition: `isFine(x)`. */
export function guardedByFunction(machine: Machine, call: GuardCall): readonly Guarded[] {
  const found = functionOf(machine, call);
  if (found === undefined) return [];
  const { closure, self } = found;
  const unit = machine.program.function(closure.module, closure.id);
  const condition = onlyReturned(unit.body);
  if (condition === undefined) return [];
  const values = call.arguments.map(({ value }) => call.evaluate(value));
  const names = parametersOf(machine, closure).map(({ name }) => name);
  const before = machine.frame;
  const { module, id } = closure;
  machine.frame = { ...before, module, id, unit, self, scope: machine.newScope(closure.scope), caller: before };
  try {
    for (const [index, name] of names.entries()) {
      const value = values[index];
      if (value !== undefined) machine.declare(name, value);
    }
    call.refine(machine, condition, call.isTrue);
    return call.arguments.flatMap(({ value: target }, index) => {
      const name = names[index];
      const given = values[index];
      if (name === undefined || given === undefined || given.taints.length === 0) return [];
      const set = cleanedSince(given.taints, machine.lookUp(name).taints);
      return set === NO_WEAKNESSES ? [] : [{ target, set }];
    });
  } finally {
    machine.frame = before;
  }
}

/** What a body returns that does nothing else; Python documents functions by a text at their beginning. */
function onlyReturned(body: readonly Statement[]): Expression | undefined {
  if (body.length > 2) return undefined;
  const last = body.at(-1);
  const [first] = body;
  const isAlone = body.length === 1 || (first?.kind === 'do' && first.value.kind === 'constant');
  return isAlone && last?.kind === 'return' ? last.value : undefined;
}

function functionOf(machine: Machine, { callee, evaluate }: GuardCall): { closure: Closure; self: Value } | undefined {
  if (callee.kind !== 'member') {
    const { functions } = evaluate(callee);
    const [closure] = functions;
    return closure === undefined || functions.length > 1 ? undefined : { closure, self: machine.frame.self };
  }
  const self = evaluate(callee.object);
  const address = onlyObject(self);
  const reference = address === undefined ? self.classes[0] : machine.object(address).instanceOf;
  const method = reference === undefined ? undefined : findMethod(machine, reference, callee.name);
  if (method !== undefined) return { closure: method.closure, self };
  const [closure] = machine.readMember(self, callee.name, NO_PLACE).functions;
  return closure === undefined ? undefined : { closure, self };
}

const NO_PLACE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** Those that arguments are given for: without the object that Python hands over first. */
function parametersOf(machine: Machine, { module, id }: Closure) {
  const { parameters, owner, isStatic } = machine.program.function(module, id);
  const isMethod = machine.program.module(module).language === 'python' && owner !== undefined && isStatic !== true;
  return isMethod ? parameters.slice(1) : parameters;
}

/** What all of the data has been cleaned of. */
export function cleanedSince(before: readonly Taint[], after: readonly Taint[]): WeaknessSet {
  return before.reduce((set, taint) => {
    const now = after.find(({ source }) => source.key === taint.source.key);
    return set & (now === undefined ? ALL_WEAKNESSES : now.cleaned & ~taint.cleaned);
  }, ALL_WEAKNESSES);
}
