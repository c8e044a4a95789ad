/**
 * Which nodes of a grammar are what, as one tree-sitter query. Every pattern costs time on every tree, so there are no
 * more than needed. Captures:
 *
 * - `@function`: with a body, named or not · `@name`, `@method`: its name, inside it · `@assigned`: its name, before it
 * - `@parameter`: one of its parameters · `@self`: shows that it is a method called through `self`
 * - `@if` `@loop` `@switch` `@catch` `@ternary`: nest what is inside · `@nest`: only nests
 * - `@case` `@decision`: one more path · `@elseif` `@else`: a branch of an `@if` · `@jump`: to a label
 * - `@logical`: an expression with its `@operator` · `@coalesce`: an operator that is one more path and no more
 */
export interface StructureGrammar {
  readonly query: string;
  /** `else if` is an `@if` behind an `@else`, with nothing but space between them. */
  readonly hasElseIf: boolean;
  /** Functions that only hold other functions, as modules and classes do elsewhere, are looked through. */
  readonly hasContainers: boolean;
  /** How a function calls itself; absent where another function may have the same name. */
  readonly recursion?: 'by-name';
}
