import type { FunctionUnit } from '../ir';
import type { Machine } from './machine';
import type { Value } from './value';

const NUMBERS = new Set(['int', 'long', 'short', 'byte', 'char', 'float', 'double']);
const BOXED_NUMBERS = new Set(['Integer', 'Long', 'Short', 'Byte', 'Character', 'Float', 'Double', 'Number']);
const TRUTHS = new Set(['boolean', 'Boolean']);
const TEXTS = new Set(['String', 'CharSequence']);
/** What is declared to take anything fits less than what is declared to take just that. */
const ANYTHING = new Set(['Object', 'Serializable', 'Comparable']);

const NEVER = -10;
const UNLIKELY = -1;
const POSSIBLE = 0;
const CLOSE = 1;
const EXACT = 2;

/** Whether a function takes so many arguments. */
export function takes({ parameters }: FunctionUnit, count: number): boolean {
  if (parameters.some(({ rest }) => rest !== undefined)) return count >= parameters.length - 1;
  return parameters.length === count;
}

/** How well values fit the types of parameters; the more the better. */
export function fitOf(machine: Machine, { parameters }: FunctionUnit, values: readonly Value[]): number {
  return values.reduce((sum, value, index) => {
    const type = parameters[index]?.type;
    return sum + (type === undefined ? POSSIBLE : fitOfValue(machine, simpleName(type), value));
  }, 0);
}

function fitOfValue(machine: Machine, type: string, value: Value): number {
  const [constant] = value.constants;
  if (typeof constant === 'string') return fitOfText(type);
  if (typeof constant === 'number') return NUMBERS.has(type) ? EXACT : among(type, BOXED_NUMBERS, CLOSE);
  if (typeof constant === 'boolean') return among(type, TRUTHS, EXACT);
  const names = [...value.names, ...value.objects.flatMap((address) => typesOf(machine, address))];
  if (names.some((name) => simpleName(name) === type)) return EXACT;
  // Data that can do harm is no number.
  return NUMBERS.has(type) || TRUTHS.has(type) ? UNLIKELY : POSSIBLE;
}

function fitOfText(type: string): number {
  return type === 'char' ? CLOSE : among(type, TEXTS, EXACT);
}

function among(type: string, wanted: ReadonlySet<string>, fit: number): number {
  if (wanted.has(type)) return fit;
  return ANYTHING.has(type) ? POSSIBLE : NEVER;
}

function typesOf(machine: Machine, address: number): string[] {
  const { type, instanceOf } = machine.object(address);
  return [
    ...(type === undefined ? [] : [type]),
    ...(instanceOf === undefined ? [] : [machine.program.class(instanceOf).name]),
  ];
}

const SIMPLE_NAMES = new Map<string, string>();
const MAX_SIMPLE_NAMES = 50_000;

function simpleName(type: string): string {
  const known = SIMPLE_NAMES.get(type);
  if (known !== undefined) return known;
  const name = type.replace(/<.*$/, '').replace(/^.*\./, '');
  if (SIMPLE_NAMES.size < MAX_SIMPLE_NAMES) SIMPLE_NAMES.set(type, name);
  return name;
}
