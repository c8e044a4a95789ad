import type { Annotation } from '../ir';
import type { Program } from './program';

/** Files of Django in which paths are given to views. */
const ROUTES = /(?:^|\/)urls(?:\.py$|\/[^/]+\.py$)/;
/** `<int:year>`, and `<year:int>` of Bottle and Sanic; a name alone takes whatever has no slash. */
const PART = /<(?:(\w+):)?(\w+)(?::(\w+))?>/g;
/** `(?P<year>[0-9]{4})` */
const GROUP = /\(\?P<(\w+)>((?:\[[^\]]*\]|\\.|[^()[\]\\])*)\)/g;
const CONVERTERS = new Set(['int', 'float', 'number', 'uuid', 'slug', 'ymd']);
/** Letters, digits, underscores and hyphens, however many. */
const HARMLESS = /^(?:(?:\\[dw]|\[(?:\\[dw]|[\w-])+\]|[\w-])(?:[+*?]|\{[\d,]+\})?)+$/;
/** Characters of a route; a longer text is none, and takes long to look through. */
const MAX_ROUTE = 1_000;
/** Gives paths to a view by itself, with any text for this name. */
const REGISTERS = 'register';
const NAME_OF_REGISTERED = 'pk';

type Parts = ReadonlyMap<string, boolean>;

const OF_PROGRAM = new WeakMap<Program, Parts>();

/**
 * Whether a part of the path can be nothing but a number, an id or the like: as the routes at the function say, or all those of the
 * program that have such a part.
 */
export function isLimitedPart(program: Program, annotations: readonly Annotation[], name: string): boolean {
  const own = partsIn(annotations.flatMap((one) => one.arguments.map(({ value }) => value)));
  return own.get(name) ?? partsOf(program).get(name) ?? false;
}

function partsOf(program: Program): Parts {
  let parts = OF_PROGRAM.get(program);
  if (parts === undefined) {
    const routes = program.modules.filter(({ language, path }) => language === 'python' && ROUTES.test(path));
    const made = new Map(partsIn(routes.flatMap(({ functions }) => [...textsIn(functions[0]?.body)])));
    if (routes.some(({ functions }) => functions[0]?.names?.includes(REGISTERS))) made.set(NAME_OF_REGISTERED, false);
    OF_PROGRAM.set(program, (parts = made));
  }
  return parts;
}

/** Whether a name is limited wherever it stands. */
function partsIn(texts: readonly unknown[]): Parts {
  const parts = new Map<string, boolean>();
  const add = (name: string, isLimited: boolean) => parts.set(name, isLimited && parts.get(name) !== false);
  for (const text of texts) {
    if (typeof text !== 'string' || text.length > MAX_ROUTE || !text.includes('<')) continue;
    const rest = text.replaceAll(GROUP, (_whole, name: string, pattern: string) => {
      add(name, HARMLESS.test(pattern));
      return '';
    });
    for (const [, before = '', name = '', behind = ''] of rest.matchAll(PART)) {
      if (CONVERTERS.has(name)) add(before, true);
      else add(name, CONVERTERS.has(before) || CONVERTERS.has(behind));
    }
  }
  return parts;
}

function* textsIn(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node;
  else if (typeof node === 'object' && node !== null) for (const inner of Object.values(node)) yield* textsIn(inner);
}
