import type { Expression } from './expression';

export interface Case {
  /** Any of them; none for the default. */
  readonly tests: readonly Expression[];
  readonly body: readonly Statement[];
}

export interface Handler {
  readonly parameter?: string;
  /** Names of the types it catches; none for all. */
  readonly types: readonly string[];
  readonly body: readonly Statement[];
}

export type Statement =
  | { readonly kind: 'do'; readonly value: Expression }
  /** A variable of the innermost function. Names that are shadowed in a block are made different by lowering. */
  | { readonly kind: 'declare'; readonly name: string; readonly type?: string; readonly value?: Expression }
  | {
      readonly kind: 'if';
      readonly test: Expression;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  /** `test` is asked before each round, or after it with `testsLast`; `update` ends a round, also behind a `continue`. */
  | {
      readonly kind: 'loop';
      readonly test?: Expression;
      readonly testsLast?: boolean;
      readonly update: readonly Statement[];
      readonly body: readonly Statement[];
      readonly label?: string;
    }
  /** Over the values of a collection, or its keys. `body` begins with the assignments that take a round's value apart. */
  | {
      readonly kind: 'each';
      readonly variable: string;
      readonly of: 'values' | 'keys';
      readonly collection: Expression;
      readonly body: readonly Statement[];
      readonly label?: string;
    }
  | {
      readonly kind: 'switch';
      readonly subject: Expression;
      readonly cases: readonly Case[];
      readonly fallsThrough: boolean;
      readonly label?: string;
    }
  | {
      readonly kind: 'try';
      readonly body: readonly Statement[];
      readonly handlers: readonly Handler[];
      readonly finalizer: readonly Statement[];
    }
  | { readonly kind: 'block'; readonly body: readonly Statement[]; readonly label?: string }
  | { readonly kind: 'return'; readonly value?: Expression }
  | { readonly kind: 'throw'; readonly value?: Expression }
  | { readonly kind: 'break'; readonly label?: string }
  | { readonly kind: 'continue'; readonly label?: string };
