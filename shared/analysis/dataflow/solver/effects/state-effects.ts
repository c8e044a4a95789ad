import { plainArguments } from '../machine';
import { EMPTY_OBJECT, readField, setAnyField, setField } from '../store';
import { objectValue, onlyObject, UNKNOWN, union, type Value } from '../value';
import { settle } from '../settle';
import { argument, callWith, isCallable, objectsOf, type EffectCall, type Effects } from './effect-call';

/** What objects hold that is not theirs by name: tasks, values that may be absent, parts that libraries keep. */
export const STATE_EFFECTS: Effects<'task' | 'value' | 'fill' | 'state'> = {
  'task.new': (call) => {
    const target = call.arguments.values.find((one) => isCallable(one) || one.objects.length > 0);
    const type = call.name.endsWith('.<init>') ? { type: call.name.slice(0, -'.<init>'.length) } : {};
    const fields = new Map(target === undefined ? [] : [['target', target]]);
    // Of a class of the program that is derived from it, the object is there already.
    for (const { address, object } of objectsOf(call.receiver, call.machine)) {
      if (target !== undefined) call.machine.update(address, setField(object, 'target', target));
    }
    if (call.receiver !== undefined && call.receiver.objects.length > 0) return call.receiver;
    return objectValue(call.machine.allocate({ ...EMPTY_OBJECT, ...type, shape: 'instance', fields }));
  },
  'task.run': (call) => {
    const value = settle(call.machine, runTask(call, argument(call, 0)));
    const fields = new Map([['value', value]]);
    return objectValue(call.machine.allocate({ ...EMPTY_OBJECT, shape: 'promise', fields }));
  },
  'task.complete': (call) => {
    const value = argument(call, 0) ?? UNKNOWN;
    for (const { address, object } of objectsOf(call.receiver, call.machine)) {
      call.machine.update(address, setField(object, 'value', value));
    }
    return UNKNOWN;
  },
  'value.map': (call) => callWith(call, argument(call, 0), [call.receiver ?? UNKNOWN]),
  'value.or-else': (call) => {
    const [first = UNKNOWN, second] =
      call.receiver === undefined ? call.arguments.values : [call.receiver, argument(call, 0)];
    if (second === undefined) return first;
    return union(first, isCallable(second) ? callWith(call, second, []) : second);
  },
  'fill.unknown': (call) => {
    for (const { address, object } of objectsOf(argument(call, 0), call.machine)) {
      call.machine.update(address, setAnyField(object, UNKNOWN));
    }
    return UNKNOWN;
  },
  'state.part': (call) => {
    const address = call.receiver === undefined ? undefined : onlyObject(call.receiver);
    if (address === undefined) return UNKNOWN;
    const object = call.machine.object(address);
    const known = readField(object, call.name);
    if (known !== undefined) return known;
    const [type] = call.machine.models().types.find(call.name);
    const part = objectValue(
      call.machine.allocate({
        ...EMPTY_OBJECT,
        shape: 'map',
        ...(type === undefined ? {} : { type: type.type }),
      }),
    );
    call.machine.update(address, setField(object, call.name, part));
    return part;
  },
};

/** A function, or an object with a method `run` or `call`. */
function runTask(call: EffectCall, task: Value | undefined): Value {
  if (task === undefined) return UNKNOWN;
  if (isCallable(task)) return callWith(call, task, []);
  const invocation = { arguments: plainArguments([]), place: call.place };
  const results = ['call', 'run'].map((name) => call.machine.callMember(task, name, invocation));
  return results.reduce(union);
}
