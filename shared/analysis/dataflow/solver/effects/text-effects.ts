import type { ConstantValue } from '../../ir';
import { elementsOf, newList } from '../lists';
import { joinTexts, textOf } from '../fold';
import { textOfObjects } from '../special-methods';
import { taintsInside } from '../taints-inside';
import { notAtStart, unionTaints, type Taint } from '../taint';
import { constant, NOTHING, onlyConstant, UNKNOWN, union, unionAll, withTaints, type Value } from '../value';
import { argument, type EffectCall, type Effects } from './effect-call';

const MAX_COMBINATIONS = 16;
const MAX_LENGTH = 2_000;

type Compute = (text: string, values: readonly ConstantValue[]) => ConstantValue | undefined;

/** Computed where everything is constant; else something unknown with the data of all. */
function computed(call: EffectCall, compute: Compute, keepsStart = true): Value {
  const receiver = call.receiver ?? argument(call, 0) ?? UNKNOWN;
  const values = call.receiver === undefined ? call.arguments.values.slice(1) : call.arguments.values;
  const more = unionAll(values).taints;
  const taints = unionTaints(keepsStart ? receiver.taints : notAtStart(receiver.taints), notAtStart(more));
  let result = NOTHING;
  for (const combination of combinationsOf([receiver, ...values])) {
    const [text, ...rest] = combination;
    const value = typeof text === 'string' ? compute(text, rest) : undefined;
    result = union(
      result,
      value === undefined || (typeof value === 'string' && value.length > MAX_LENGTH) ? UNKNOWN : constant(value),
    );
  }
  return withTaints(result === NOTHING ? UNKNOWN : result, taints);
}

/** Nothing where one of the values is not known. */
function combinationsOf(values: readonly Value[]): ConstantValue[][] {
  let all: ConstantValue[][] = [[]];
  for (const value of values) {
    if (value.isUnknown || value.constants.length === 0 || value.objects.length > 0) return [];
    all = all.flatMap((one) => value.constants.map((other) => [...one, other]));
    if (all.length > MAX_COMBINATIONS) return [];
  }
  return all;
}

/** The same, but what comes out is no text and carries no data. */
function asked(compute: Compute) {
  return (call: EffectCall): Value => withTaints(computed(call, compute), NO_TAINTS);
}
const NO_TAINTS: readonly Taint[] = [];

function numberOr(value: ConstantValue, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function slice(text: string, values: readonly ConstantValue[]): string | undefined {
  if (values.some((value) => typeof value !== 'number' && value != null)) return undefined;
  return text.slice(numberOr(values[0], 0), numberOr(values[1], text.length));
}

export const TEXT_EFFECTS: Effects<'text'> = {
  'text.lower': (call) => computed(call, (text) => text.toLowerCase()),
  'text.upper': (call) => computed(call, (text) => text.toUpperCase()),
  'text.trim': (call) => computed(call, (text, values) => (values.length === 0 ? text.trim() : undefined)),
  'text.char-at': (call) => computed(call, (text, [at]) => (typeof at === 'number' ? text.charAt(at) : undefined)),
  'text.substring': (call) =>
    computed(call, (text, [start, end]) => text.substring(numberOr(start, 0), numberOr(end, text.length))),
  'text.slice': (call) => computed(call, slice),
  'text.substr': (call) =>
    computed(call, (text, [start, count]) => {
      const from = numberOr(start, 0);
      return text.slice(from, count === undefined ? undefined : from + numberOr(count, 0));
    }),
  'text.concat': (call) =>
    joinTexts([...(call.receiver === undefined ? [] : [call.receiver]), ...call.arguments.values], true),
  'text.replace': (call) => replaced(call, false),
  'text.replace-all': (call) => replaced(call, true),
  'text.split': (call) => split(call),
  'text.join': (call) =>
    joinElements(
      call,
      call.receiver ?? argument(call, 1),
      call.receiver === undefined ? argument(call, 0) : argument(call, 0),
    ),
  'text.join-receiver-separator': (call) => joinElements(call, argument(call, 0), call.receiver),
  'text.repeat': (call) =>
    computed(call, (text, [count]) =>
      typeof count === 'number' && count >= 0 && text.length * count <= MAX_LENGTH ? text.repeat(count) : undefined,
    ),
  'text.reverse': (call) => computed(call, (text) => Array.from(text).reverse().join(''), false),
  'text.format': (call) => {
    const all = [
      ...(call.receiver === undefined ? [] : [call.receiver]),
      ...call.arguments.values,
      ...call.arguments.named.values(),
      call.arguments.rest,
    ];
    const [pattern] = all;
    const only = pattern === undefined ? undefined : onlyConstant(pattern)?.value;
    if (typeof only === 'string' && all.slice(1).every((value) => value === NOTHING)) return pattern ?? UNKNOWN;
    const isBegun = typeof only === 'string' && /^[^%{]/.test(only);
    let taints: readonly Taint[] = [];
    for (const value of all) {
      const inside = deepTaints(call, value);
      taints = unionTaints(taints, isBegun ? notAtStart(inside) : inside);
    }
    const prefix = typeof only === 'string' ? (/^[^%{]*/.exec(only)?.[0] ?? '') : '';
    return withTaints(prefix === '' ? UNKNOWN : { ...UNKNOWN, prefix }, taints);
  },
  'text.of': (call) => {
    const value = textOfObjects(call.machine, call.receiver ?? argument(call, 0) ?? UNKNOWN, call.place);
    const isKnown = !value.isUnknown && value.constants.length > 0 && value.objects.length === 0;
    const made = isKnown ? unionAll(value.constants.map((one) => constant(textOf(one)))) : UNKNOWN;
    const prefix = value.prefix === undefined ? {} : { prefix: value.prefix };
    return withTaints({ ...made, ...prefix }, value.taints);
  },
  'text.starts-with': asked((text, [other]) => (typeof other === 'string' ? text.startsWith(other) : undefined)),
  'text.ends-with': asked((text, [other]) => (typeof other === 'string' ? text.endsWith(other) : undefined)),
  'text.contains': asked((text, [other]) => (typeof other === 'string' ? text.includes(other) : undefined)),
  'text.equals': asked((text, [other]) => (other === undefined ? undefined : text === other)),
  'text.equals-ignore-case': asked((text, [other]) =>
    typeof other === 'string' ? text.toLowerCase() === other.toLowerCase() : undefined,
  ),
  'text.index-of': asked((text, [other]) => (typeof other === 'string' ? text.indexOf(other) : undefined)),
  'text.length': asked((text) => text.length),
  'text.is-empty': asked((text) => text === ''),
  'text.matches': asked(() => undefined),
};

function deepTaints({ machine }: EffectCall, value: Value): readonly Taint[] {
  return taintsInside(machine, value);
}

function replaced(call: EffectCall, isAll: boolean): Value {
  return computed(call, (text, [from, to]) => {
    if (typeof from !== 'string' || typeof to !== 'string') return undefined;
    return isAll ? text.replaceAll(from, to) : text.replace(from, to);
  });
}

function split(call: EffectCall): Value {
  const text = call.receiver ?? argument(call, 0) ?? UNKNOWN;
  const separator = call.receiver === undefined ? argument(call, 1) : argument(call, 0);
  const only = onlyConstant(text)?.value;
  const by = separator === undefined ? undefined : onlyConstant(separator)?.value;
  if (typeof only === 'string' && typeof by === 'string' && by !== '') {
    const parts = only.split(by).slice(0, MAX_COMBINATIONS);
    return newList(
      call.machine,
      parts.map((part) => withTaints(constant(part), text.taints)),
    );
  }
  return newList(call.machine, [], withTaints(UNKNOWN, text.taints));
}

function joinElements(call: EffectCall, list: Value | undefined, separator: Value | undefined): Value {
  if (list === undefined) return UNKNOWN;
  const [address] = list.objects;
  const object = address === undefined ? undefined : call.machine.object(address);
  if (list.objects.length === 1 && object?.length !== undefined && object.length <= MAX_COMBINATIONS) {
    const parts: Value[] = [];
    for (let index = 0; index < object.length; index++) {
      if (index > 0 && separator !== undefined) parts.push(separator);
      parts.push(object.fields.get(String(index)) ?? UNKNOWN);
    }
    const text = joinTexts(parts, false);
    return withTaints(text, unionTaints(text.taints, object.taints));
  }
  return withTaints(UNKNOWN, unionTaints(elementsOf(call.machine, list).taints, separator?.taints ?? []));
}
