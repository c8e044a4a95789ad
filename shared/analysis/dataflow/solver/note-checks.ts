import type { Expression, FunctionUnit, Statement } from '../ir';
import type { Region } from '../../../findings';
import { cleanedSince } from './guard-functions';
import { refine } from './guards';
import { isPython } from './language';
import type { Exit, Frame, Invocation, Machine, PassedChecks } from './machine';
import { NO_WEAKNESSES, type WeaknessSet } from './taint';
import { truthOf } from './truth-of';
import { alternatives, type Closure, type Value } from './value';

/** A parameter that a function looks at, and the data it was given. */
interface CheckedParameter {
  readonly name: string;
  readonly value: Value;
}

/** What of the code of a function tells that it may check what it is given. */
interface Shape {
  /** It may throw, or call what does. */
  readonly mayRefuse: boolean;
  /** It says yes or no. */
  readonly answers: boolean;
}

/** Parameters of a function that begins to run, one for each argument, those that bring data; undefined where it checks nothing. */
export function checkedParameters(
  machine: Machine,
  unit: FunctionUnit,
  closure: Closure,
  call: Invocation,
): readonly (CheckedParameter | undefined)[] | undefined {
  const { values } = call.arguments;
  if (closure.bound !== undefined || values.every(({ taints }) => taints.length === 0)) return undefined;
  const shape = shapeOf(unit);
  if (!shape.mayRefuse && !shape.answers) return undefined;
  const isMethod = isPython(machine) && unit.owner !== undefined && call.self !== undefined && unit.isStatic !== true;
  const parameters = isMethod ? unit.parameters.slice(1) : unit.parameters;
  return values.map((_, index) => {
    const parameter = parameters[index];
    if (parameter === undefined || parameter.rest !== undefined) return undefined;
    const value = machine.lookUp(parameter.name);
    return value.taints.length === 0 ? undefined : { name: parameter.name, value };
  });
}

interface Run {
  readonly unit: FunctionUnit;
  readonly checked: readonly (CheckedParameter | undefined)[];
  readonly exits: readonly Exit[];
}

/** Remembers, for whoever called, what a function that has run has made sure of. Its own variables must still be there; the store is left as it may be. */
export function noteChecks(machine: Machine, caller: Frame, place: Region, { unit, checked, exits }: Run): void {
  const always = exits.map(({ store }) => {
    machine.store = store;
    return cleaned(machine, checked);
  });
  const passed: PassedChecks = {
    unit,
    always: inAll(always, checked.length),
    answers: shapeOf(unit).answers
      ? { yes: whereIt(machine, true, checked, exits), no: whereIt(machine, false, checked, exits) }
      : undefined,
  };
  caller.checks ??= new Map();
  const known = caller.checks.get(place);
  caller.checks.set(place, known === undefined || known.unit === unit ? passed : both(known, passed));
}

/** Where the answer is yes, or no. */
function whereIt(
  machine: Machine,
  answer: boolean,
  checked: Run['checked'],
  exits: readonly Exit[],
): readonly WeaknessSet[] {
  const sets = exits.flatMap(({ value, store, expression }) => {
    machine.store = store.layer();
    const holds = truthOf(machine, value);
    if (holds !== undefined && holds !== answer) return [];
    if (holds === undefined && expression !== undefined) refine(machine, expression, answer);
    return [cleaned(machine, checked)];
  });
  return inAll(sets, checked.length);
}

function cleaned(machine: Machine, checked: Run['checked']): readonly WeaknessSet[] {
  return checked.map((one) => (one === undefined ? NO_WEAKNESSES : cleanedOf(one.value, machine.lookUp(one.name))));
}

/** What all of the data has been cleaned of while the variable was left as it is; nothing where it was given another value. */
function cleanedOf(before: Value, after: Value): WeaknessSet {
  const isOther =
    alternatives(before) !== alternatives(after) ||
    before.isUnknown !== after.isUnknown ||
    before.constants.some((one, index) => one !== after.constants[index]) ||
    after.taints.some(({ source, step }) =>
      before.taints.every((taint) => taint.source.key !== source.key || taint.step !== step),
    );
  return isOther ? NO_WEAKNESSES : cleanedSince(before.taints, after.taints);
}

/** What holds on every way; nothing where there is none. */
function inAll([first, ...others]: readonly (readonly WeaknessSet[])[], length: number): readonly WeaknessSet[] {
  const none = Array.from({ length }, () => NO_WEAKNESSES);
  return others.reduce((left, right) => left.map((set, index) => set & (right[index] ?? NO_WEAKNESSES)), first ?? none);
}

/** Of a call that may be one of several functions. */
function both(left: PassedChecks, right: PassedChecks): PassedChecks {
  const length = Math.min(left.always.length, right.always.length);
  const of = (one: readonly WeaknessSet[], other: readonly WeaknessSet[]) => inAll([one, other], length);
  return {
    unit: right.unit,
    always: of(left.always, right.always),
    answers:
      left.answers === undefined || right.answers === undefined
        ? undefined
        : { yes: of(left.answers.yes, right.answers.yes), no: of(left.answers.no, right.answers.no) },
  };
}

const SHAPES = new WeakMap<FunctionUnit, Shape>();

function shapeOf(unit: FunctionUnit): Shape {
  const known = SHAPES.get(unit);
  if (known !== undefined) return known;
  const all = allOf(unit.body);
  const returned = all.flatMap((one) => (one.kind === 'return' && one.value !== undefined ? [one.value] : []));
  const shape = {
    mayRefuse: all.some((one) => one.kind === 'throw' || (one.kind === 'do' && isCalled(one.value))),
    answers: returned.some(isAnswer) && returned.every((one) => isAnswer(one) || one.kind === 'call'),
  };
  SHAPES.set(unit, shape);
  return shape;
}

/** Statements, with those that stand in them. */
function allOf(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((one) => [one, ...partsOf(one).flatMap(allOf)]);
}

function partsOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'loop':
    case 'each':
    case 'block':
      return [statement.body];
    case 'switch':
      return statement.cases.map(({ body }) => body);
    case 'try':
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.finalizer];
    default:
      return [];
  }
}

function isCalled(value: Expression): boolean {
  return value.kind === 'call' || (value.kind === 'await' && isCalled(value.value));
}

const CONDITIONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'and', 'or', 'in', 'instanceof']);

/** Yes, no, or a condition. */
function isAnswer(value: Expression): boolean {
  if (value.kind === 'constant') return typeof value.value === 'boolean';
  if (value.kind === 'unary') return value.operator === 'not';
  return value.kind === 'binary' && CONDITIONS.has(value.operator);
}
