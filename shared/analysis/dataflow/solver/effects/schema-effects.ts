import { plainArguments } from '../machine';
import { EMPTY_OBJECT } from '../store';
import { NOTHING, objectValue, UNKNOWN, type Value } from '../value';
import { argument, objectsOf, type EffectCall, type Effects } from './effect-call';
import { newPromise } from './function-effects';
import { everything } from './other-effects';

/** What the models of the library call it. */
const TYPE = 'zod.ShapeSchema';
/** Under this name a program finds it, too, to make another schema of. */
const SHAPE = 'shape';
const MAX_FIELDS = 100;

export const SCHEMA_EFFECTS: Effects<'schema'> = {
  'schema.object': (call) => {
    const shape = argument(call, 0);
    if (shape === undefined || shape.objects.length === 0) return UNKNOWN;
    const fields = new Map([[SHAPE, shape]]);
    return objectValue(call.machine.allocate({ ...EMPTY_OBJECT, shape: 'instance', type: TYPE, fields }));
  },
  'schema.check': (call) => {
    const method = call.name.slice(call.name.lastIndexOf('.') + 1);
    const checked = checkedBy(call);
    const result = method.startsWith('safe') || method === 'spa' ? outcomeOf(call, checked) : checked;
    return method.endsWith('Async') || method === 'spa' ? newPromise(call, result) : result;
  },
};

/** What passes: an object of the fields that the schema names, each as the schema of the field lets it pass; all else is left out. */
function checkedBy(call: EffectCall): Value {
  const { machine, receiver, place } = call;
  const input = argument(call, 0) ?? UNKNOWN;
  const shapes = objectsOf(receiver, machine).flatMap(({ object }) => object.fields.get(SHAPE) ?? []);
  const [shape, ...others] = shapes.flatMap((one) => objectsOf(one, machine));
  if (shape === undefined || others.length > 0 || shape.object.fields.size > MAX_FIELDS) return everything(call);
  const fields = new Map<string, Value>();
  for (const [name, schema] of shape.object.fields) {
    const member = machine.readMember(input, name, place);
    fields.set(name, machine.callMember(schema, 'parse', { arguments: plainArguments([member]), place }));
  }
  // Fields of another schema may have been spread into it.
  const rest = shape.object.rest === NOTHING ? NOTHING : everything(call);
  return objectValue(machine.allocate({ ...EMPTY_OBJECT, fields, rest }));
}

/** `{ success, data, error }` */
function outcomeOf({ machine }: EffectCall, data: Value): Value {
  const fields = new Map([
    ['success', UNKNOWN],
    ['data', data],
    ['error', UNKNOWN],
  ]);
  return objectValue(machine.allocate({ ...EMPTY_OBJECT, fields }));
}
