import type { Expression } from '../../ir';

/** Names that hold inside a part of a function alone: the variables of a comprehension, the body of a class. */
export interface InnerNames {
  readonly kind: 'comprehension' | 'class';
  readonly names: Map<string, Expression>;
  /** Of a class: its name, and what its body gives it. */
  readonly body?: ClassBody;
}

export interface ClassBody {
  readonly name: string;
  readonly id: number;
  readonly methods: { name: string; id: number }[];
}

/** What is known of a function while it is read. */
export class FunctionScope {
  /** What it binds: Python's variables belong to the whole function. */
  readonly bound = new Set<string>();
  readonly parameters = new Set<string>();
  /** `global` and `nonlocal`. */
  readonly outer = new Set<string>();
  readonly inner: InnerNames[] = [];
  /** Where a `break` goes, from the innermost loop on: a label where something stands between the loop and what comes next. */
  readonly breakLabels: (string | undefined)[] = [];
  isGenerator = false;

  constructor(readonly id: number) {}

  /** Variables that are its own and no parameters. */
  variables(): string[] {
    return [...this.bound].filter((name) => !this.parameters.has(name) && !this.outer.has(name));
  }

  classBody(): ClassBody | undefined {
    return this.inner.at(-1)?.body;
  }
}
