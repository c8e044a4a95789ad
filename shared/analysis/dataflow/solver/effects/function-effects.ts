import { elementsOf, newList } from '../lists';
import { settle } from '../settle';
import { plainArguments } from '../machine';
import { EMPTY_OBJECT } from '../store';
import {
  addTaints,
  alternatives,
  functionValue,
  nativeValue,
  NOTHING,
  objectValue,
  onlyObject,
  UNKNOWN,
  union,
  unionAll,
  type Value,
} from '../value';
import { argument, callWith, isCallable, objectsOf, type EffectCall, type Effects } from './effect-call';

function promiseOf({ machine }: Pick<EffectCall, 'machine'>, value: Value, failure: Value = NOTHING): Value {
  const fields = new Map([['value', value]]);
  if (failure !== NOTHING) fields.set('failure', failure);
  return objectValue(machine.allocate({ ...EMPTY_OBJECT, shape: 'promise', fields }));
}

function failureOf({ machine, receiver }: EffectCall): Value {
  const failures = objectsOf(receiver, machine).flatMap(({ object }) => object.fields.get('failure') ?? []);
  return failures.length === 0 ? UNKNOWN : unionAll(failures);
}

function receiverOrFirst(call: EffectCall): { readonly callee: Value; readonly rest: readonly Value[] } {
  const { values } = call.arguments;
  if (call.receiver !== undefined) return { callee: call.receiver, rest: values };
  return { callee: values[0] ?? UNKNOWN, rest: values.slice(1) };
}

export const CALL_EFFECTS: Effects<'call' | 'function'> = {
  'call.arguments': (call) => {
    const given = [...call.arguments.values, ...call.arguments.named.values()];
    return unionAll(given.filter(isCallable).map((callee) => callWith(call, callee, [])));
  },
  'call.first-with-rest': (call) => {
    const [callee, ...rest] = call.arguments.values;
    return callWith(call, callee ?? call.arguments.named.get('target'), rest);
  },
  'call.first-after-delay': (call) => {
    const [callee, , ...rest] = call.arguments.values;
    return callee === undefined || !isCallable(callee) ? UNKNOWN : callWith(call, callee, rest);
  },
  'call.receiver': (call) => callWith(call, call.receiver, call.arguments.values),
  'function.bind': (call) => {
    const { callee, rest } = receiverOrFirst(call);
    const self = call.receiver === undefined ? undefined : rest[0];
    const bound = call.receiver === undefined ? rest : rest.slice(1);
    const closures = callee.functions.map((closure) =>
      functionValue({
        ...closure,
        ...(self === undefined ? {} : { self }),
        bound: [...(closure.bound ?? []), ...bound],
      }),
    );
    const others = callee.functions.length === 0 ? callee : { ...callee, functions: [] };
    return closures.reduce(union, others);
  },
  'function.call': (call) => {
    const [self, ...rest] = call.arguments.values;
    return callWith(call, call.receiver, rest, self);
  },
  'function.apply': (call) => {
    const [self, list] = call.arguments.values;
    const address = list === undefined ? undefined : onlyObject(list);
    const object = address === undefined ? undefined : call.machine.object(address);
    const { length } = object ?? {};
    const values =
      length === undefined ? [] : Array.from({ length }, (_, index) => object?.fields.get(String(index)) ?? UNKNOWN);
    const rest = length === undefined && list !== undefined ? elementsOf(call.machine, list) : NOTHING;
    if (call.receiver === undefined) return UNKNOWN;
    return call.machine.callValue(call.receiver, {
      ...(self === undefined ? {} : { self }),
      arguments: { ...plainArguments(values), rest },
      place: call.place,
    });
  },
  'function.wrap': (call) => {
    const callee = argument(call, 0) ?? UNKNOWN;
    return nativeValue('wrapped', (values) => callWith(call, callee, values));
  },
};

export const PROMISE_EFFECTS: Effects<'promise' | 'thread' | 'future'> = {
  'promise.resolve': (call) => promiseOf(call, settle(call.machine, argument(call, 0) ?? UNKNOWN)),
  'promise.reject': (call) => promiseOf(call, NOTHING, argument(call, 0) ?? UNKNOWN),
  'promise.new': (call) => {
    let value = NOTHING;
    let failure = NOTHING;
    const resolve = nativeValue('resolve', ([given = UNKNOWN]) => {
      value = union(value, settle(call.machine, given));
      return UNKNOWN;
    });
    const reject = nativeValue('reject', ([given = UNKNOWN]) => {
      failure = union(failure, given);
      return UNKNOWN;
    });
    callWith(call, argument(call, 0), [resolve, reject]);
    return promiseOf(call, value === NOTHING && failure === NOTHING ? UNKNOWN : value, failure);
  },
  'promise.then': (call) => {
    const value = settle(call.machine, call.receiver ?? UNKNOWN);
    const [onValue, onFailure] = call.arguments.values;
    if (onFailure !== undefined) callWith(call, onFailure, [failureOf(call)]);
    if (onValue === undefined) return call.receiver ?? UNKNOWN;
    return promiseOf(
      call,
      settle(call.machine, callWith(call, onValue, [value])),
      alternatives(failureOf(call)) > 0 ? failureOf(call) : NOTHING,
    );
  },
  'promise.catch': (call) => {
    const handled = callWith(call, argument(call, 0), [failureOf(call)]);
    return promiseOf(call, union(settle(call.machine, call.receiver ?? UNKNOWN), handled));
  },
  'promise.all': (call) => {
    const list = argument(call, 0) ?? UNKNOWN;
    const address = onlyObject(list);
    const object = address === undefined ? undefined : call.machine.object(address);
    if (object?.length !== undefined) {
      const values = Array.from({ length: object.length }, (_, index) =>
        settle(call.machine, object.fields.get(String(index)) ?? UNKNOWN),
      );
      return promiseOf(call, newList(call.machine, values));
    }
    return promiseOf(call, newList(call.machine, [], settle(call.machine, elementsOf(call.machine, list))));
  },
  'promise.all-arguments': (call) => {
    const values = call.arguments.values.map((value) => settle(call.machine, value));
    const rest = call.arguments.rest === NOTHING ? NOTHING : settle(call.machine, call.arguments.rest);
    return promiseOf(call, newList(call.machine, values, rest));
  },
  'thread.new': (call) => {
    const target = argument(call, 1, 'target');
    const given = argument(call, 3, 'args');
    const fields = new Map([
      ...(target === undefined ? [] : [['target', target] as const]),
      ...(given === undefined ? [] : [['args', given] as const]),
    ]);
    const [own] = objectsOf(call.receiver, call.machine);
    if (own === undefined) {
      return objectValue(call.machine.allocate({ ...EMPTY_OBJECT, shape: 'instance', type: call.name, fields }));
    }
    // Of a class of the program that is derived from it, the object is there already.
    const { address, object } = own;
    call.machine.update(address, { ...object, fields: new Map([...object.fields, ...fields]) });
    return call.receiver ?? UNKNOWN;
  },
  'thread.start': (call) => {
    const { receiver = UNKNOWN, machine, place } = call;
    const invocation = { arguments: plainArguments([]), place };
    if (receiver.objects.length === 0) return callWith(call, argument(call, 0), call.arguments.values.slice(1));
    for (const { address, object } of objectsOf(receiver, machine)) {
      const target = object.fields.get('target');
      if (target === undefined) {
        machine.callMember(objectValue(address), 'run', invocation);
        continue;
      }
      const list = object.fields.get('args');
      const listed = list === undefined ? undefined : onlyObject(list);
      const given = listed === undefined ? [] : [...machine.object(listed).fields.values()];
      if (isCallable(target)) machine.callValue(target, { arguments: plainArguments(given), place });
      else machine.callMember(target, 'run', invocation);
    }
    return UNKNOWN;
  },
  'future.get': (call) => {
    const promise = call.receiver ?? argument(call, 0) ?? UNKNOWN;
    return addTaints(settle(call.machine, promise), promise.taints);
  },
};

/** What a promise of an `async` function is made of. */
export function newPromise(call: Pick<EffectCall, 'machine'>, value: Value): Value {
  return promiseOf(call, settle(call.machine, value));
}
