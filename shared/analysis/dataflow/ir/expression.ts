import type { Region } from '../../../findings';
import type { Statement } from './statement';

/** A value that is written in the code, or follows from it. `undefined` stands for JavaScript's. */
export type ConstantValue = string | number | boolean | null | undefined;

/** Operators of all languages under one name: `&&` and `and` are `and`, `===` and `is` are `==`, `??` is `coalesce`; `//` gives whole numbers. */
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '%'
  | '**'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>'
  | 'and'
  | 'or'
  | 'coalesce'
  | 'in'
  | 'instanceof';
export type UnaryOperator = 'not' | '-' | '+' | '~' | 'typeof';

export interface Argument {
  readonly value: Expression;
  /** Of a keyword argument. */
  readonly name?: string;
  /** `...list`, `*list`, `**map`. */
  readonly isSpread?: boolean;
}

export interface Entry {
  /** Absent where all entries of `value` are taken over. */
  readonly key?: Expression;
  readonly value: Expression;
}

/**
 * What a value is computed from. Lowering keeps what data can flow through and leaves the rest out: types that say nothing,
 * parentheses, comments.
 */
export type Expression =
  | { readonly kind: 'constant'; readonly value: ConstantValue; readonly place?: Region }
  /** A variable, looked up from the innermost function outwards; unknown names are globals of the language. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'this' }
  | { readonly kind: 'super' }
  | { readonly kind: 'member'; readonly object: Expression; readonly name: string; readonly place: Region }
  | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression; readonly place: Region }
  /** With a `member` as callee it is a call of a method of that object. */
  | {
      readonly kind: 'call';
      readonly callee: Expression;
      readonly arguments: readonly Argument[];
      readonly place: Region;
    }
  | {
      readonly kind: 'new';
      readonly callee: Expression;
      readonly arguments: readonly Argument[];
      readonly place: Region;
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly place: Region;
    }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  /** Texts put together: a template, an f-string, `%` of a text. */
  | { readonly kind: 'text'; readonly parts: readonly Expression[]; readonly place: Region }
  | { readonly kind: 'object'; readonly entries: readonly Entry[]; readonly place: Region }
  /** A list, tuple, array or set. */
  | { readonly kind: 'list'; readonly items: readonly Argument[]; readonly place: Region }
  /** The closure of a function of this module. */
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'class'; readonly id: number }
  | {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  /** Its value is what is assigned. The target is a `name`, `member` or `index`. */
  | { readonly kind: 'assign'; readonly target: Expression; readonly value: Expression; readonly place: Region }
  | { readonly kind: 'await'; readonly value: Expression }
  | { readonly kind: 'yield'; readonly value: Expression; readonly isEach: boolean }
  /** A module, or one of its names: `require('a')`, `import { b } from 'a'`, `from a import b`, a type of another file. */
  | { readonly kind: 'import'; readonly module: string; readonly name?: string }
  /** The same value, known to be of a type. */
  | { readonly kind: 'cast'; readonly value: Expression; readonly type: string }
  /** Effects come first. */
  | { readonly kind: 'sequence'; readonly body: readonly Statement[]; readonly value: Expression }
  /** Anything else: depends on its parts in a way that is not known. */
  | { readonly kind: 'opaque'; readonly parts: readonly Expression[] };
