import { elementsOf, newList } from '../lists';
import { settle } from '../settle';
import { joinTexts } from '../fold';
import { scriptElements, scriptValues } from '../script-iterate';
import { EMPTY_OBJECT, setAnyField, setField, type HeapObject } from '../store';
import {
  addTaints,
  constant,
  nativeValue,
  NOTHING,
  objectValue,
  onlyConstant,
  onlyObject,
  UNDEFINED,
  UNKNOWN,
  union,
  unionAll,
  type Value,
} from '../value';
import { argument, callWith, objectsOf, type EffectCall, type Effects } from './effect-call';
import { newPromise } from './function-effects';

const MAX_PLACES = 64;

function listOf({ machine }: EffectCall, value: Value | undefined, type?: string): Value {
  if (value === undefined || onlyConstant(value)?.value === null) return newList(machine, [], NOTHING, type);
  const values = scriptValues(machine, value);
  return values === undefined
    ? newList(machine, [], scriptElements(machine, value), type)
    : newList(machine, values, NOTHING, type);
}

const PATTERNS_BY_MAKER: ReadonlyMap<string, string> = new Map([
  ['java.util.regex.Pattern.compile', 'java.util.regex.Pattern'],
  ['re.compile', 're.Pattern'],
  ['regex.compile', 're.Pattern'],
]);

export const SCRIPT_EFFECTS: Effects<'script'> = {
  'script.array': (call) => {
    const { values, rest } = call.arguments;
    const only = values.length === 1 ? onlyConstant(values[0] ?? UNKNOWN)?.value : undefined;
    if (typeof only !== 'number') return newList(call.machine, values, rest);
    if (!Number.isInteger(only) || only < 0 || only > MAX_PLACES) return newList(call.machine, [], UNDEFINED);
    return newList(
      call.machine,
      Array.from({ length: only }, () => UNDEFINED),
    );
  },
  'script.array-from': (call) => {
    const list = listOf(call, argument(call, 0));
    const callback = argument(call, 1);
    if (callback === undefined) return list;
    return call.machine.callMember(list, 'map', {
      arguments: { values: [callback], named: new Map(), rest: NOTHING },
      place: call.place,
    });
  },
  'script.map': (call) => {
    let object: HeapObject = { ...EMPTY_OBJECT, shape: 'map', type: 'Map' };
    const pairs = argument(call, 0);
    if (pairs === undefined || onlyConstant(pairs)?.value === null) return objectValue(call.machine.allocate(object));
    for (const pair of scriptValues(call.machine, pairs) ?? [scriptElements(call.machine, pairs)]) {
      const key = onlyConstant(call.machine.readMember(pair, '0', call.place));
      const value = call.machine.readMember(pair, '1', call.place);
      object = key === undefined ? setAnyField(object, value) : setField(object, String(key.value), value);
    }
    return objectValue(call.machine.allocate({ ...object, taints: pairs.taints }));
  },
  'script.set': (call) => listOf(call, argument(call, 0), 'Set'),
  'script.regex': (call) => {
    const [source = UNKNOWN, flags = constant('')] = call.arguments.values;
    const fields = new Map([
      ['source', source],
      ['flags', flags],
    ]);
    // What is matched with a pattern from outside is no data of that pattern.
    const type = PATTERNS_BY_MAKER.get(call.name) ?? '#regex';
    return objectValue(call.machine.allocate({ ...EMPTY_OBJECT, shape: 'instance', type, fields }));
  },
  'script.error': (call) => {
    const fields = new Map([
      ['message', argument(call, 0) ?? constant('')],
      ['stack', addTaints(UNKNOWN, argument(call, 0)?.taints ?? [])],
    ]);
    const options = argument(call, 1);
    if (options !== undefined) fields.set('cause', call.machine.readMember(options, 'cause', call.place));
    const type = call.name.replace(/\.<init>$/, '');
    return objectValue(call.machine.allocate({ ...EMPTY_OBJECT, shape: 'instance', type, fields }));
  },
  'script.path': (call) => {
    const { values, rest } = call.arguments;
    const parts = values.flatMap((value, index) => (index === 0 ? [value] : [constant('/'), value]));
    const all = unionAll([...values, rest]);
    return addTaints(joinTexts(parts, false), rest === NOTHING ? [] : all.taints);
  },
  'script.next': (call) => {
    const value = nextOf(call);
    const fields = new Map([
      ['value', value],
      ['done', UNKNOWN],
    ]);
    return objectValue(call.machine.allocate({ ...EMPTY_OBJECT, fields }));
  },
  'script.promisify': (call) => {
    const callee = argument(call, 0) ?? UNKNOWN;
    if (callee.functions.length + callee.natives.length === 0) return callee;
    return nativeValue('promisified', (values) => {
      let result = NOTHING;
      const callback = nativeValue('callback', ([, value = UNDEFINED]) => {
        result = union(result, value);
        return UNKNOWN;
      });
      callWith(call, callee, [...values, callback]);
      return newPromise(call, result === NOTHING ? UNKNOWN : result);
    });
  },
  'script.finally': (call) => {
    callWith(call, argument(call, 0), []);
    return call.receiver ?? UNKNOWN;
  },
  'script.any': (call) => {
    const list = argument(call, 0) ?? UNKNOWN;
    const values = scriptValues(call.machine, list) ?? [elementsOf(call.machine, list)];
    return newPromise(call, unionAll(values.map((value) => settle(call.machine, value))));
  },
};

/** Takes the first value off what is left of an iterator. */
function nextOf(call: EffectCall): Value {
  const { machine, receiver = UNKNOWN } = call;
  const address = onlyObject(receiver);
  const values = scriptValues(machine, receiver);
  if (address === undefined || values === undefined) {
    return unionAll([
      UNKNOWN,
      ...objectsOf(receiver, machine).map(({ address: one }) => elementsOf(machine, objectValue(one))),
    ]);
  }
  const [first = UNDEFINED, ...rest] = values;
  const fields = new Map(rest.map((value, index) => [String(index), value] as const));
  machine.update(address, { ...machine.object(address), fields, length: rest.length });
  return first;
}
