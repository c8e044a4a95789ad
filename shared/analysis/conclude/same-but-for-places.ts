import type { Region } from '../../findings';
import type { Module } from '../dataflow/ir';

/**
 * Whether two modules do the same and differ at most in where it stands: comments, blank lines, what lowering leaves out. Places that
 * were told apart still are, those that were one still are, and so are lines; all stay in their order.
 */
export function isSameButForPlaces(before: Module, after: Module): boolean {
  const places = new Correspondence();
  return isSame(withoutExtent(before), withoutExtent(after), places) && places.isInOrder();
}

/** A file begins where its first comment does: that says nothing of the line on which its code begins. */
function withoutExtent(module: Module): unknown {
  const [main, ...functions] = module.functions;
  if (main === undefined) return module;
  return { ...module, functions: [{ ...main, place: undefined }, ...functions] };
}

function isSame(before: unknown, after: unknown, places: Correspondence): boolean {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) {
    return Object.is(before, after);
  }
  if (isRegion(before) && isRegion(after)) return places.add(before, after);
  const keys = Object.keys(before);
  if (Array.isArray(before) !== Array.isArray(after) || keys.length !== Object.keys(after).length) return false;
  return keys.every((key) => key in after && isSame(Reflect.get(before, key), Reflect.get(after, key), places));
}

function isRegion(value: object): value is Region {
  return 'startLine' in value && 'startColumn' in value && 'endLine' in value && 'endColumn' in value;
}

/** Which line and which place of one text is which of the other. */
class Correspondence {
  readonly #lines = new Map<number, number>();
  readonly #starts = new Map<string, string>();
  readonly #places = new Map<string, string>();

  /** False where what was one place, or one line, would become two. */
  add(before: Region, after: Region): boolean {
    return (
      isConsistent(this.#lines, before.startLine, after.startLine) &&
      isConsistent(this.#starts, startOf(before), startOf(after)) &&
      isConsistent(this.#places, JSON.stringify(before), JSON.stringify(after))
    );
  }

  /** Then two never became one either. */
  isInOrder(): boolean {
    const lines = [...this.#lines].sort(([left], [right]) => left - right).map(([, line]) => line);
    const isAscending = lines.every((line, index) => index === 0 || line > (lines[index - 1] ?? 0));
    return isAscending && isOneToOne(this.#starts) && isOneToOne(this.#places);
  }
}

function startOf({ startLine, startColumn }: Region): string {
  return `${startLine}:${startColumn}`;
}

function isConsistent<T>(map: Map<T, T>, from: T, to: T): boolean {
  const known = map.get(from);
  if (known === undefined) map.set(from, to);
  return known === undefined || known === to;
}

function isOneToOne<T>(map: ReadonlyMap<T, T>): boolean {
  return new Set(map.values()).size === map.size;
}
