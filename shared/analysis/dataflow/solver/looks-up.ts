import type { Machine } from './machine';
import type { ClassReference } from './value';

const LOOKUP = /^(?:count|exists|fetch|find|get|list|load|lookup|query|read|search|select|stream)(?![a-z])/;

/**
 * Whether a method of an interface that nothing in the program implements finds something: what a framework stands in for, such as a
 * repository of Spring Data or a mapper of MyBatis, gives what it found, and not what it looked for.
 */
export function looksUp(machine: Machine, reference: ClassReference, name: string): boolean {
  return machine.program.class(reference).isInterface === true && LOOKUP.test(name);
}
