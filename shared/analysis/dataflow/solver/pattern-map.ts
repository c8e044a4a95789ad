import type { Pattern } from '../models';

const BRACES = /^(.*)\.\{([^}]*)\}(.*)$/;

/** Finds what models say by the names that things have in a program. */
export class PatternMap<T> {
  readonly #exact = new Map<string, T[]>();
  /** Without the package, for code that does not tell it. */
  readonly #short = new Map<string, T[]>();

  /** What was asked before: a program has far fewer names than places. */
  readonly #found = new Map<string, readonly T[]>();

  add(pattern: Pattern, item: T): void {
    this.#found.clear();
    const braces = BRACES.exec(pattern);
    if (braces !== null) {
      for (const name of (braces[2] ?? '').split(',')) this.add(`${braces[1]}.${name.trim()}${braces[3]}`, item);
      return;
    }
    const name = normalName(pattern);
    push(this.#exact, name, item);
    const short = withoutPackage(name);
    if (short !== name) push(this.#short, short, item);
  }

  find(name: string): readonly T[] {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const found = this.#search(name);
    if (this.#found.size < MAX_KEPT) this.#found.set(name, found);
    return found;
  }

  #search(name: string): readonly T[] {
    const wanted = normalName(name);
    const found = this.#exact.get(wanted) ?? this.#exact.get(`${parentOf(wanted)}.*`);
    if (found !== undefined) return found;
    // A type without a package may be one that a wildcard import brings.
    return isWithoutPackage(wanted)
      ? (this.#short.get(wanted) ?? this.#short.get(`${parentOf(wanted)}.*`) ?? NONE)
      : NONE;
  }
}

const MAX_KEPT = 100_000;
const NONE: readonly never[] = [];

/** As models have it: `jakarta.` is what `javax.` is called by now. */
export function normalName(name: string): string {
  return name.startsWith('jakarta.') ? `javax.${name.slice('jakarta.'.length)}` : name;
}

function parentOf(name: string): string {
  const end = name.lastIndexOf('.');
  return end === -1 ? '' : name.slice(0, end);
}

/** `java.io.File.<init>` is `File.<init>`: packages are written small. `document.URL` is none: `URL` is another thing. */
function withoutPackage(name: string): string {
  if (/^(?:window|document)\./.test(name)) return name;
  return /^(?:[a-z_][a-z0-9_]*\.)+(?=[A-Z])/.test(name) ? name.replace(/^(?:[a-z_][a-z0-9_]*\.)+/, '') : name;
}

function isWithoutPackage(name: string): boolean {
  return /^[A-Z]/.test(name);
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
