import type { Region } from '../../../../findings';
import type { Annotation, Expression, FunctionUnit, Parameter, Statement } from '../../ir';
import type { Scope } from './scope';

const RECEIVER = '#this';
const FURTHER = '#further';

/** What is known of a function before its body is read. */
export interface FunctionHead {
  readonly name: string;
  readonly place: Region;
  readonly parent?: FunctionBuilder;
  readonly owner?: number;
  readonly isArrow?: boolean;
  readonly isStatic?: boolean;
  readonly isAsync?: boolean;
  readonly isGenerator?: boolean;
  readonly isGetter?: boolean;
  readonly isExported?: boolean;
  readonly returnType?: string;
  readonly annotations?: readonly Annotation[];
}

/** A function while it is being read. Functions inside may still ask for its `this` and `arguments` when its own body is done. */
export class FunctionBuilder {
  readonly parameters: Parameter[] = [];
  readonly body: Statement[] = [];
  isExported: boolean;
  exportedWithin: string | undefined;
  #lendsThis = false;
  #receiver = RECEIVER;
  #namesArguments = false;
  #made = 0;
  readonly #taken = new Set<string>();

  constructor(
    readonly id: number,
    readonly head: FunctionHead,
  ) {
    this.isExported = head.isExported === true;
  }

  /** A name that no variable of this function has. */
  makeName(base = ''): string {
    return `${base}#${++this.#made}`;
  }

  /** The name under which a variable of a block is kept: another one than any visible or former one of that name. */
  nameInBlock(name: string, outer: Scope): string {
    const isFree = !this.#taken.has(name) && outer.find(name) === undefined;
    this.#taken.add(name);
    return isFree ? name : this.makeName(name);
  }

  take(name: string): void {
    this.#taken.add(name);
  }

  /** `this`, which arrow functions have from the function around them. */
  receiver(): Expression {
    if (this.#receiver !== RECEIVER) return { kind: 'name', name: this.#receiver };
    if (this.head.isArrow !== true) return { kind: 'this' };
    let around: FunctionBuilder | undefined = this.head.parent;
    while (around?.head.isArrow === true) around = around.head.parent;
    if (around === undefined) return { kind: 'this' };
    around.#lendsThis = true;
    return { kind: 'name', name: around.#receiver };
  }

  /** Arrow functions inside have their `this` from a parameter. */
  lendReceiver(parameter: string): void {
    this.#receiver = parameter;
  }

  argumentsName(): string {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- walks outwards from here
    let around: FunctionBuilder | undefined = this;
    while (around?.head.isArrow === true) around = around.head.parent;
    if (around !== undefined && around.head.parent !== undefined) around.#namesArguments = true;
    return 'arguments';
  }

  build(): FunctionUnit {
    const { head } = this;
    const parameters = this.#namesArguments ? withFurther(this.parameters) : this.parameters;
    return {
      name: head.name,
      parameters,
      body: [...this.#prologue(parameters), ...this.body],
      ...(head.parent === undefined ? {} : { parent: head.parent.id }),
      ...(head.owner === undefined ? {} : { owner: head.owner }),
      ...(head.isStatic === true ? { isStatic: true } : {}),
      ...(head.isAsync === true ? { isAsync: true } : {}),
      ...(head.isGenerator === true ? { isGenerator: true } : {}),
      ...(head.isGetter === true ? { isGetter: true } : {}),
      ...(this.isExported ? { isExported: true } : {}),
      ...(this.exportedWithin === undefined ? {} : { exportedWithin: this.exportedWithin }),
      ...(head.returnType === undefined ? {} : { returnType: head.returnType }),
      annotations: head.annotations ?? [],
      place: head.place,
    };
  }

  #prologue(parameters: readonly Parameter[]): Statement[] {
    const prologue: Statement[] = [];
    if (this.#lendsThis && this.#receiver === RECEIVER) {
      prologue.push({ kind: 'declare', name: RECEIVER, value: { kind: 'this' } });
    }
    if (this.#namesArguments) {
      prologue.push({ kind: 'declare', name: 'arguments', value: listOf(parameters, this.head.place) });
    }
    return prologue;
  }
}

function withFurther(parameters: readonly Parameter[]): readonly Parameter[] {
  const last = parameters.at(-1);
  if (last?.rest !== undefined) return parameters;
  const further: Parameter = {
    name: FURTHER,
    annotations: [],
    rest: 'positional',
    place: last?.place ?? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
  };
  return [...parameters, further];
}

function listOf(parameters: readonly Parameter[], place: Region): Expression {
  return {
    kind: 'list',
    items: parameters.map(({ name, rest }) => {
      const value: Expression = { kind: 'name', name };
      return rest === undefined ? { value } : { value, isSpread: true };
    }),
    place,
  };
}
