import type { Case, Statement } from '../ir';
import { refine } from './guards';
import { goOn, takeJumps } from './jumps';
import type { Machine } from './machine';
import type { Store } from './store';
import type { Value } from './value';

type Switch = Extract<Statement, { readonly kind: 'switch' }>;

export function executeSwitch(machine: Machine, { subject, cases, fallsThrough, label }: Switch): boolean {
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
