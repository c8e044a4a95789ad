import type { GrammarNames } from '../../../tree/flat-tree';
import type { FileLowering } from './file-lowering';
import type { Expression, Statement } from '../../ir';

export type LowerExpression = (file: FileLowering, node: number) => Expression;
export type LowerStatement = (file: FileLowering, node: number, into: Statement[]) => void;

/** What a kind of node means for variables that belong to the whole function around it. */
export type Hoist = 'declarations' | 'loop' | 'skip';

export interface Handlers {
  readonly expressions: Readonly<Record<string, LowerExpression>>;
  readonly statements: Readonly<Record<string, LowerStatement>>;
  readonly hoists: Readonly<Record<string, Hoist>>;
}

/** Handlers by the number that a grammar gives a kind of node, and the numbers of its fields. */
export interface Grammar {
  readonly expressions: readonly (LowerExpression | undefined)[];
  readonly statements: readonly (LowerStatement | undefined)[];
  readonly hoists: readonly (Hoist | undefined)[];
  readonly fields: ReadonlyMap<string, number>;
}

const grammars = new WeakMap<readonly string[], Grammar>();

/** Made once for each grammar: lists of names are long, and asked for each node. */
export function grammarFor(names: GrammarNames, handlers: Handlers): Grammar {
  const known = grammars.get(names.types);
  if (known !== undefined) return known;
  const grammar: Grammar = {
    expressions: byNumber(names.types, handlers.expressions),
    statements: byNumber(names.types, handlers.statements),
    hoists: byNumber(names.types, handlers.hoists),
    fields: new Map(names.fields.flatMap((name, id) => (name === null ? [] : [[name, id]]))),
  };
  grammars.set(names.types, grammar);
  return grammar;
}

function byNumber<T>(types: readonly string[], handlers: Readonly<Record<string, T>>): (T | undefined)[] {
  return types.map((type) => (Object.hasOwn(handlers, type) ? handlers[type] : undefined));
}
