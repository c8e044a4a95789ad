import type { Annotation, ClassUnit } from '../ir';
import { plainArguments, type Machine } from './machine';
import { readField, setField, EMPTY_OBJECT } from './store';
import {
  classValue,
  constant,
  functionValue,
  objectValue,
  type ClassReference,
  type Closure,
  type Value,
} from './value';

/** Parameters of decorators as TypeScript had them first: the object, the name, and what is known of the member. */
const OLD_PARAMETERS = 3;

/** A class after its decorators, where they are functions of the program. */
export function decoratedClass(machine: Machine, unit: ClassUnit, reference: ClassReference): Value {
  let value = classValue(reference);
  for (const { decorator } of decoratorsOf(machine, unit.annotations)) {
    const result = machine.callValue(decorator, { arguments: plainArguments([value]), place: unit.place });
    if (result.classes.length + result.functions.length > 0) value = result;
  }
  return value;
}

/** The function that takes the place of a method; undefined where nothing does. */
export function decoratedMethod(machine: Machine, closure: Closure, name: string): Value | undefined {
  const unit = machine.program.function(closure.module, closure.id);
  let replaced: Value | undefined;
  for (const { decorator, isOld } of decoratorsOf(machine, unit.annotations)) {
    const method = replaced ?? functionValue(closure);
    replaced = (isOld ? applyOld : apply)(machine, { decorator, method, name, place: unit.place }) ?? replaced;
  }
  return replaced;
}

interface Application {
  readonly decorator: Value;
  readonly method: Value;
  readonly name: string;
  readonly place: ClassUnit['place'];
}

function apply(machine: Machine, { decorator, method, name, place }: Application): Value | undefined {
  const context = objectValue(machine.allocate(setField(EMPTY_OBJECT, 'name', constant(name))));
  const result = machine.callValue(decorator, { arguments: plainArguments([method, context]), place });
  return result.functions.length > 0 ? result : undefined;
}

function applyOld(machine: Machine, { decorator, method, name, place }: Application): Value | undefined {
  const description = machine.allocate(setField(EMPTY_OBJECT, 'value', method));
  const target = objectValue(machine.allocate(EMPTY_OBJECT));
  const given = plainArguments([target, constant(name), objectValue(description)]);
  const result = machine.callValue(decorator, { arguments: given, place });
  const [address = description] = result.objects;
  const after = readField(machine.object(address), 'value');
  return after === undefined || after.functions.length === 0 ? undefined : after;
}

/** From the innermost outwards. */
function decoratorsOf(machine: Machine, annotations: readonly Annotation[]) {
  return annotations.toReversed().flatMap(({ value }) => {
    if (value === undefined) return [];
    const decorator = machine.evaluate(value);
    const [first] = decorator.functions;
    if (first === undefined) return [];
    const { parameters } = machine.program.function(first.module, first.id);
    return [{ decorator, isOld: parameters.length >= OLD_PARAMETERS }];
  });
}
