import type { Region } from '../../../findings';
import { namesOfValue } from './library-names';
import { plainArguments, type Machine } from './machine';
import type { Value } from './value';

/** `socket.onmessage = (message) => …` is `socket.addEventListener('message', …)`. */
export function assignedHandler(machine: Machine, object: Value, name: string, value: Value, place: Region): void {
  if (value.functions.length === 0 || object.names.length === 0) return;
  const names = namesOfValue(machine, object, name).filter((one) =>
    machine
      .models()
      .calls(one)
      .some(({ callbacks }) => callbacks.length > 0),
  );
  if (names.length > 0) machine.callLibrary({ names, receiver: object, arguments: plainArguments([value]), place });
}
