import { types } from 'node:util';

/** Whether an error of the operating system is the given one, such as `ENOENT`. Holds across realms, unlike `instanceof`. */
export function hasErrorCode(error: unknown, code: string): boolean {
  return types.isNativeError(error) && 'code' in error && error.code === code;
}
