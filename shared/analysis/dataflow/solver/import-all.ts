import type { Machine } from './machine';
import { readField } from './store';
import { onlyConstant, type Value } from './value';
import { iteratedValues } from './iterate';

/** What a name begins with that stands for a module all of whose names were imported. */
export const WILDCARD = '#from:';

/** `from a import *`: binds what a module of the program offers, and remembers one of a library. */
export function importAll(machine: Machine, value: Value): void {
  for (const address of value.objects) {
    const { fields } = machine.object(address);
    const listed = readField(machine.object(address), '__all__');
    const offered = listed === undefined ? undefined : iteratedValues(machine, listed);
    const names = offered?.flatMap((one) => String(onlyConstant(one)?.value ?? ''));
    for (const [name, held] of fields) {
      if (names === undefined ? !name.startsWith('_') && !name.includes('#') : names.includes(name)) {
        machine.declare(name, held);
      }
    }
  }
  for (const name of value.names) machine.declare(`${WILDCARD}${name}`, value);
}
