import type { Case, Statement } from '../ir';
import { castTo } from './cast-to';
import { isJava, isPython } from './language';
import { elementsOf } from './lists';
import { refine } from './guards';
import { iteratedElements, iteratedValues } from './iterate';
import { keysOf } from './keys';
import { mayCatch } from './may-catch';
import { Unreachable, type Jump, type Machine } from './machine';
import { scriptElements, scriptValues } from './script-iterate';
import type { Store } from './store';
import { truthOf } from './truth-of';
import { addTaints, constant, NOTHING, onlyObject, UNKNOWN, unionAll, UNDEFINED, type Value } from './value';

type Kind = Statement['kind'];
type Of<K extends Kind> = Extract<Statement, { readonly kind: K }>;
type Handlers = { readonly [K in Kind]: (machine: Machine, statement: Of<K>) => boolean };

/** Rounds of a loop that are run one by one, as long as its condition is known to hold. */
const MAX_KNOWN_ROUNDS = 20;
/** Rounds of any other loop, until one changes nothing: what one round leaves may matter in the next. */
const UNKNOWN_ROUNDS = 3;

/** Whether the end of the statements is reached. */
export function executeStatements(machine: Machine, statements: readonly Statement[]): boolean {
  const declared = declareLeading(machine, statements);
  for (const [index, statement] of statements.entries()) {
    if (index < declared) continue;
    try {
      const handler = HANDLERS[statement.kind] as (machine: Machine, statement: Statement) => boolean;
      if (!handler(machine, statement)) return false;
    } catch (error) {
      if (error instanceof Unreachable) return false;
      throw error;
    }
  }
  return true;
}

/** Python declares all variables of a function at its beginning; how many statements that are. */
function declareLeading(machine: Machine, statements: readonly Statement[]): number {
  const variables = new Map<string, Value>();
  for (const statement of statements) {
    if (statement.kind !== 'declare' || statement.value !== undefined || statement.type !== undefined) break;
    variables.set(statement.name, UNDEFINED);
  }
  if (variables.size < 2) return 0;
  machine.declareAll(variables);
  return variables.size;
}

const HANDLERS: Handlers = {
  do: (machine, { value }) => {
    machine.evaluate(value);
    return true;
  },
  declare: (machine, { name, type, value }) => {
    const given = value === undefined ? UNDEFINED : machine.evaluate(value);
    machine.declare(name, type === undefined ? given : castTo(machine, given, type));
    return true;
  },
  if: executeIf,
  loop: executeLoop,
  each: executeEach,
  switch: executeSwitch,
  try: executeTry,
  block: (machine, { body, label }) => {
    const before = machine.store;
    const isEnded = machine.execute(body);
    return label === undefined
      ? isEnded
      : comeTogether(machine, before, isEnded, takeJumps(machine, 'break', label, true));
  },
  return: (machine, { value }) => {
    const given = value === undefined ? UNDEFINED : machine.evaluate(value);
    machine.frame.returns.push({ value: given, store: machine.store });
    return false;
  },
  throw: (machine, { value }) => {
    const given = value === undefined ? UNKNOWN : machine.evaluate(value);
    machine.frame.throws.push({ value: given, store: machine.store });
    return false;
  },
  break: (machine, { label }) => {
    machine.frame.jumps.push({ kind: 'break', label, store: machine.store });
    return false;
  },
  continue: (machine, { label }) => {
    machine.frame.jumps.push({ kind: 'continue', label, store: machine.store });
    return false;
  },
};

function executeIf(machine: Machine, { test, then, otherwise }: Of<'if'>): boolean {
  const holds = truthOf(machine, machine.evaluate(test));
  if (holds !== undefined) return machine.execute(holds ? then : otherwise);
  const before = machine.store;
  const ends: Store[] = [];
  for (const [body, isTrue] of [
    [then, true],
    [otherwise, false],
  ] as const) {
    machine.store = before.layer();
    refine(machine, test, isTrue);
    if (machine.execute(body)) ends.push(machine.store);
  }
  return goOn(machine, before, ends);
}

/** Goes on with what any of the ways may have left, if there is one. */
function goOn(machine: Machine, before: Store, ends: readonly Store[]): boolean {
  machine.store = ends.length === 0 ? before.layer() : before.join(ends);
  return ends.length > 0;
}

function comeTogether(machine: Machine, before: Store, isEnded: boolean, jumps: readonly Jump[]): boolean {
  const ends = [...(isEnded ? [machine.store] : []), ...jumps.map(({ store }) => store)];
  if (jumps.length === 0) return isEnded;
  return goOn(machine, before, ends);
}

/** Jumps that end here; all others go on outwards. */
function takeJumps(machine: Machine, kind: Jump['kind'], label: string | undefined, onlyLabelled = false): Jump[] {
  const { jumps } = machine.frame;
  const isMine = (jump: Jump) =>
    jump.kind === kind && (jump.label === undefined ? !onlyLabelled : jump.label === label);
  const mine = jumps.filter(isMine);
  if (mine.length > 0) jumps.splice(0, jumps.length, ...jumps.filter((jump) => !isMine(jump)));
  return mine;
}

function executeLoop(machine: Machine, loop: Of<'loop'>): boolean {
  const { test, testsLast = false, label } = loop;
  const start = machine.store;
  const exits: Store[] = [];
  for (let round = 0; round < MAX_KNOWN_ROUNDS; round++) {
    const holds =
      test === undefined ? true : testsLast && round === 0 ? true : truthOf(machine, machine.evaluate(test));
    if (holds === undefined) return loopUnknown(machine, loop, start, exits);
    if (!holds) return goOn(machine, start, [...exits, machine.store]);
    const before = machine.store;
    machine.store = before.layer();
    const isEnded = oneRound(machine, loop, before);
    exits.push(...takeJumps(machine, 'break', label).map(({ store }) => store));
    if (!isEnded) return goOn(machine, start, exits);
    // Somebody may leave now or go on: from here on it is not known which round it is.
    if (exits.length > 0 && test === undefined) return loopUnknown(machine, loop, start, exits);
  }
  return loopUnknown(machine, loop, start, exits);
}

/** The body and what follows it; whether there may be another round. */
function oneRound(
  machine: Machine,
  { body, update, label }: Pick<Of<'loop'>, 'body' | 'update' | 'label'>,
  before: Store,
): boolean {
  const isEnded = machine.execute(body);
  const continues = takeJumps(machine, 'continue', label);
  if (!comeTogether(machine, before, isEnded, continues)) return false;
  return machine.execute(update);
}

function loopUnknown(machine: Machine, loop: Of<'loop'>, start: Store, exits: Store[]): boolean {
  const { test, label } = loop;
  const isEndless = test === undefined;
  for (let round = 0; round < UNKNOWN_ROUNDS; round++) {
    const before = machine.store;
    if (!isEndless) exits.push(before);
    machine.store = before.layer();
    if (test !== undefined) refine(machine, test, true);
    const isEnded = oneRound(machine, loop, before);
    exits.push(...takeJumps(machine, 'break', label).map(({ store }) => store));
    if (!isEnded) return goOn(machine, start, exits);
    machine.store = before.join([before.layer(), machine.store]);
    const isSettled = machine.store.isAsBefore(before);
    if (test !== undefined) machine.evaluate(test);
    if (isSettled) break;
  }
  const isLeft = goOn(machine, start, isEndless ? exits : [...exits, machine.store]);
  if (isLeft && test !== undefined) refine(machine, test, false);
  return isLeft;
}

function executeEach(machine: Machine, loop: Of<'each'>): boolean {
  const { collection, variable, label } = loop;
  const value = machine.evaluate(collection);
  const known = knownRounds(machine, value, loop.of);
  const start = machine.store;
  const exits: Store[] = [];
  const body = { body: loop.body, update: [], ...(label === undefined ? {} : { label }) };
  if (known === undefined) {
    const any = loop.of === 'keys' ? keysOf(machine, value) : valuesOf(machine, value);
    for (let round = 0; round < UNKNOWN_ROUNDS; round++) {
      const before = machine.store;
      machine.store = before.layer();
      machine.assign(variable, any);
      const isEnded = oneRound(machine, body, before);
      exits.push(...takeJumps(machine, 'break', label).map(({ store }) => store));
      machine.store = isEnded ? before.join([before.layer(), machine.store]) : before.layer();
      if (machine.store.isAsBefore(before)) break;
    }
    return goOn(machine, start, [...exits, machine.store]);
  }
  for (const one of known) {
    const before = machine.store;
    machine.store = before.layer();
    machine.assign(variable, one);
    const isEnded = oneRound(machine, body, before);
    exits.push(...takeJumps(machine, 'break', label).map(({ store }) => store));
    if (!isEnded) return goOn(machine, start, exits);
  }
  return goOn(machine, start, [...exits, machine.store]);
}

/** What any round may be about. */
function valuesOf(machine: Machine, value: Value): Value {
  if (isPython(machine)) return iteratedElements(machine, value);
  return isJava(machine) ? elementsOf(machine, value) : scriptElements(machine, value);
}

/** What each round is about, where the collection is known place by place. */
function knownRounds(machine: Machine, value: Value, of: 'values' | 'keys'): Value[] | undefined {
  if (isPython(machine)) {
    const values = iteratedValues(machine, value);
    return values === undefined || values.length > MAX_KNOWN_ROUNDS ? undefined : [...values];
  }
  if (of === 'values' && !isJava(machine)) {
    const values = scriptValues(machine, value);
    return values === undefined || values.length > MAX_KNOWN_ROUNDS ? undefined : [...values];
  }
  const address = onlyObject(value);
  if (address === undefined) return undefined;
  const { shape, fields, length, rest, taints } = machine.object(address);
  if (rest !== NOTHING || fields.size > MAX_KNOWN_ROUNDS || shape === 'iterator') return undefined;
  const isList = shape === 'list';
  if (isList && length === undefined) return undefined;
  const keys = isList ? Array.from({ length: length ?? 0 }, (_, index) => String(index)) : [...fields.keys()];
  return keys.map((key) => addTaints(of === 'keys' ? constant(key) : (fields.get(key) ?? UNKNOWN), taints));
}

function executeSwitch(machine: Machine, { subject, cases, fallsThrough, label }: Of<'switch'>): boolean {
  const value = machine.evaluate(subject);
  const before = machine.store;
  const ends: Store[] = [];
  const chosen = chosenCases(machine, value, cases);
  let hasDefault = false;
  for (const [index, one] of cases.entries()) {
    if (one.tests.length === 0) hasDefault = true;
    if (!chosen.has(index)) continue;
    machine.store = before.layer();
    if (one.tests.length > 0) {
      refine(
        machine,
        {
          kind: 'call',
          callee: { kind: 'name', name: '#one-of' },
          arguments: [{ value: subject }, ...one.tests.map((test) => ({ value: test }))],
          place: NO_PLACE,
        },
        true,
      );
    }
    const rest = fallsThrough ? cases.slice(index).flatMap(({ body }) => body) : one.body;
    if (machine.execute(rest)) ends.push(machine.store);
  }
  ends.push(...takeJumps(machine, 'break', label).map(({ store }) => store));
  const isOneCertain = chosen.size === 1 && chosen.certain;
  if (!hasDefault && !isOneCertain) ends.push(before.layer());
  return goOn(machine, before, ends);
}

const NO_PLACE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** The cases that may be entered: one where the subject and all tests before it are known, else all. */
function chosenCases(machine: Machine, subject: Value, cases: readonly Case[]): Set<number> & { certain?: boolean } {
  const all: Set<number> & { certain?: boolean } = new Set(cases.keys());
  if (subject.isUnknown || subject.constants.length === 0 || subject.objects.length > 0) return all;
  const chosen: Set<number> & { certain?: boolean } = new Set();
  for (const wanted of subject.constants) {
    const index = cases.findIndex(({ tests }) =>
      tests.some((test) => {
        const { constants, isUnknown } = machine.evaluate(test);
        return isUnknown || constants.includes(wanted);
      }),
    );
    if (index !== -1) chosen.add(index);
    else {
      const other = cases.findIndex(({ tests }) => tests.length === 0);
      if (other !== -1) chosen.add(other);
    }
  }
  chosen.certain = subject.constants.length === 1;
  return chosen;
}

function executeTry(machine: Machine, { body, handlers, finalizer }: Of<'try'>): boolean {
  const { frame } = machine;
  const before = machine.store;
  const thrownBefore = frame.throws.length;
  machine.store = before.layer();
  const isEnded = machine.execute(body);
  const after = machine.store;
  const thrown = handlers.length === 0 ? [] : frame.throws.splice(thrownBefore);
  const ends: Store[] = isEnded ? [after] : [];
  // A library may throw: where nothing else does, it is taken to do so at the end.
  const isImplicit = thrown.length === 0;
  for (const handler of handlers) {
    const mine = thrown.filter(({ value }) => mayCatch(machine, handler, value));
    for (const one of mine) thrown.splice(thrown.indexOf(one), 1);
    if (mine.length === 0 && !isImplicit) continue;
    machine.store = isImplicit ? after.layer() : before.join(mine.map(({ store }) => store)).layer();
    const value = isImplicit ? UNKNOWN : unionAll(mine.map((one) => one.value));
    if (handler.parameter !== undefined) machine.declare(handler.parameter, value);
    if (machine.execute(handler.body)) ends.push(machine.store);
  }
  frame.throws.push(...thrown);
  const isReached = goOn(machine, before, ends);
  if (finalizer.length === 0) return isReached;
  return machine.execute(finalizer) && isReached;
}
