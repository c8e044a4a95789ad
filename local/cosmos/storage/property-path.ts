import { isObject } from '../sql';

/** Splits `/a/"b c"/d` into its property names. */
export function splitPath(path: string): readonly string[] {
  return path
    .slice(1)
    .split('/')
    .map((name) => name.replace(/^"(.*)"$/, '$1'));
}

export function readPath(document: unknown, path: readonly string[]): unknown {
  let value = document;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}
