/** The names of a block or function, each with the name of its variable. */
export class Scope {
  readonly #names = new Map<string, string>();

  constructor(readonly outer?: Scope) {}

  declare(name: string, variable: string): void {
    this.#names.set(name, variable);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** The variable that a name means here; undefined for globals. */
  find(name: string): string | undefined {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- walks outwards from here
    let scope: Scope | undefined = this;
    for (; scope !== undefined; scope = scope.outer) {
      const variable = scope.#names.get(name);
      if (variable !== undefined) return variable;
    }
    return undefined;
  }
}
