import { isJava, isScript } from './language';
import type { Machine } from './machine';
import type { FoundMethod } from './methods';
import { NOTHING, objectValue, type ClassReference, type Value } from './value';

/** The class of the program that a value is declared to be of: `OrderService`, or `./orders.service.OrderService` of a script. */
export function classOfType(machine: Machine, type: string): ClassReference | undefined {
  const { program, frame } = machine;
  if (isJava(machine)) return program.findClass(frame.module, type);
  if (!isScript(machine)) return undefined;
  const end = type.lastIndexOf('.');
  if (end <= 0) return ownClass(machine, frame.module, type);
  const module = program.imported(frame.module, type.slice(0, end));
  if (module === undefined) return undefined;
  // It may be exported by a file that only hands it on.
  return ownClass(machine, module, type.slice(end + 1)) ?? program.findClass(module, type.slice(end + 1));
}

/** Whether a field holds what a library does its work by: of most classes of Java it tells more that nothing is known of them. */
function holdsService(machine: Machine, owner: ClassReference): boolean {
  const { fields } = machine.program.class(owner);
  if (!isJava(machine)) return fields.length > 0;
  return fields.some(({ type, isStatic }) => type !== undefined && !isStatic && SERVICES.test(type));
}

const SERVICES =
  /^(?:(?:java|javax|jakarta)\.(?:sql|persistence|ws\.rs)|org\.(?:springframework|hibernate|jooq|apache\.ibatis|jdbi)|io\.vertx|com\.mongodb|okhttp3)\.|^(?:DataSource|Connection|EntityManager|SessionFactory|DSLContext|(?:\w+)?(?:Template|JdbcOperations)|WebClient|RestClient|JdbcClient)$/;

function ownClass(machine: Machine, module: number, name: string): ClassReference | undefined {
  const id = machine.program.module(module).classes.findIndex((unit) => unit.name === name);
  return id === -1 ? undefined : { module, id };
}

/**
 * An object of a class of which nothing but that is known, as frameworks make and hand over services: its fields hold what is declared. What
 * brings data is left as it is.
 */
export function givenInstance(machine: Machine, { owner, unit }: FoundMethod, receiver: Value): Value {
  if (unit.isStatic === true || receiver.taints.length > 0 || !holdsService(machine, owner)) return receiver;
  const self = objectValue(
    machine.allocate({ shape: 'instance', instanceOf: owner, fields: new Map(), rest: NOTHING, taints: [] }),
  );
  for (const one of machine.classOrder(owner).toReversed()) machine.initializeFields(one, self);
  return self;
}
