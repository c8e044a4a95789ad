/** A class while it is lowered. */
export interface ClassFrame {
  readonly id: number;
  readonly simpleName: string;
  readonly qualifiedName: string;
  /** Names with whether they are static. */
  readonly fields: ReadonlyMap<string, boolean>;
  readonly methods: ReadonlyMap<string, boolean>;
  readonly fieldTypes: ReadonlyMap<string, string>;
  /** May have members that this file does not show. */
  readonly hasBases: boolean;
  /** Where it stands: in a class, in a function, or at the top of the file. */
  readonly outerClass: ClassFrame | undefined;
  readonly outerScope: Scope | undefined;
  /** Its instances know the one of the class around them. */
  readonly isInner: boolean;
  /** The function whose variables its methods see. */
  readonly parentFunction: number;
  /** Something in it asked for the instance around. */
  usesOuter: boolean;
}

/** A function while it is lowered; a lambda has no owner and shares `this` with what is around it. */
export interface FunctionFrame {
  readonly id: number;
  readonly owner: ClassFrame | undefined;
  readonly isStatic: boolean;
  /** Shared by nested functions, so that no two of their variables have the same name. */
  readonly counts: Map<string, number>;
}

export interface Variable {
  readonly name: string;
  readonly type: string | undefined;
}

/** The variables of a block. */
export class Scope {
  readonly #variables = new Map<string, Variable>();
  /** Classes that are declared in the block, with the variable that holds them. */
  readonly #classes = new Map<string, LocalClass>();

  constructor(
    readonly frame: FunctionFrame,
    readonly parent: Scope | undefined,
  ) {}

  static ofFunction(frame: FunctionFrame, parent?: Scope): Scope {
    return new Scope(frame, parent);
  }

  block(): Scope {
    return new Scope(this.frame, this);
  }

  /** Gives the name that the variable has in the whole function. */
  declare(name: string, type?: string): string {
    const count = (this.frame.counts.get(name) ?? 0) + 1;
    this.frame.counts.set(name, count);
    const unique = count === 1 ? name : `${name}#${count}`;
    this.#variables.set(name, { name: unique, type });
    return unique;
  }

  /** A variable that the code does not have. */
  temporary(): string {
    return this.declare('#');
  }

  /** Another name for a variable, which the block gives it. */
  alias(name: string, variable: string): void {
    this.#variables.set(name, { name: variable, type: undefined });
  }

  /** The variable behind such a name, within the function. */
  aliasOf(name: string): string | undefined {
    for (let scope = this as Scope | undefined; scope?.frame === this.frame; scope = scope.parent) {
      const found = scope.variable(name);
      if (found !== undefined) return found.name;
    }
    return undefined;
  }

  declareClass(name: string, local: LocalClass): void {
    this.#classes.set(name, local);
  }

  /** In this block alone. */
  variable(name: string): Variable | undefined {
    return this.#variables.get(name);
  }

  localClass(name: string): LocalClass | undefined {
    for (let scope = this as Scope | undefined; scope !== undefined; scope = scope.#around()) {
      const found = scope.#classes.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The innermost class the code stands in. */
  get owner(): ClassFrame | undefined {
    for (let scope = this as Scope | undefined; scope !== undefined; scope = scope.parent) {
      if (scope.frame.owner !== undefined) return scope.frame.owner;
    }
    return undefined;
  }

  /** Whether there is no `this`. */
  get isStatic(): boolean {
    for (let scope = this as Scope | undefined; scope !== undefined; scope = scope.parent) {
      if (scope.frame.owner !== undefined) return scope.frame.isStatic;
    }
    return true;
  }

  #around(): Scope | undefined {
    if (this.parent !== undefined) return this.parent;
    for (let frame = this.frame.owner; frame !== undefined; frame = frame.outerClass) {
      if (frame.outerScope !== undefined) return frame.outerScope;
    }
    return undefined;
  }
}

export interface LocalClass {
  readonly variable: string;
  readonly frame: ClassFrame;
}
