import type { Statement } from '../ir';
import { castTo } from './cast-to';
import { executeEach } from './execute-each';
import { executeLoop } from './execute-loop';
import { executeSwitch } from './execute-switch';
import { executeTry } from './execute-try';
import { refine, usePassedChecks } from './guards';
import { comeTogether, goOn, takeJumps } from './jumps';
import { Unreachable, type Machine } from './machine';
import type { Store } from './store';
import { truthOf } from './truth-of';
import { UNKNOWN, UNDEFINED, type Value } from './value';

type Kind = Statement['kind'];
type Of<K extends Kind> = Extract<Statement, { readonly kind: K }>;
type Handlers = { readonly [K in Kind]: (machine: Machine, statement: Of<K>) => boolean };

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
    usePassedChecks(machine, value);
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
    machine.frame.returns.push({ value: given, store: machine.store, expression: value });
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
  if (holds !== undefined) {
    machine.outcome.isWayLeftOut = true;
    return machine.execute(holds ? then : otherwise);
  }
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
