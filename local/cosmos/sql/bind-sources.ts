import type { Expression, Source } from './ast';
import { compileExpression } from './compile-expression';
import type { Frame } from './frame';
import { withAlias, type Scope } from './scope';
import { SqlError } from './sql-error';
import { isList } from './values';

export type EachRow = (frame: Frame, visit: () => boolean) => boolean;

/** Values one source gives for the row at hand. */
type Values = (frame: Frame) => readonly unknown[];

/** Slot 0 of a frame holds the document a root query starts from. */
const DOCUMENT_SLOT = 0;

export function bindSources(
  sources: readonly Source[],
  outer: Scope,
  isRoot: boolean,
): { scope: Scope; eachSourceRow: EachRow } {
  let scope = outer;
  const bound: { values: Values; slot: number }[] = [];
  for (const source of sources) {
    const isContainer = isRoot && bound.length === 0;
    const values = compileSource(source, isContainer ? containerScope(source, scope) : scope);
    if (scope.slotOf.has(source.alias)) throw duplicateAlias(source);
    const named = withAlias(scope, source.alias);
    scope = named.scope;
    bound.push({ values, slot: named.slot });
  }
  const eachSourceRow: EachRow = (frame, visit) => {
    const enter = (depth: number): boolean => {
      const source = bound[depth];
      if (source === undefined) return visit();
      for (const value of source.values(frame)) {
        frame.slots[source.slot] = value;
        if (!enter(depth + 1)) return false;
      }
      return true;
    };
    return enter(0);
  };
  return { scope, eachSourceRow };
}

function compileSource(source: Source, scope: Scope): Values {
  const { from } = source;
  if (from.kind === 'query') {
    const rows = scope.compileRows(from, scope);
    return source.kind === 'rows' ? rows : (frame) => rows(frame).flatMap((row) => (isList(row) ? row : []));
  }
  const evaluate = compileExpression(from, { ...scope, aggregates: undefined });
  return (frame) => {
    const value = evaluate(frame);
    if (source.kind === 'each') return isList(value) ? value : [];
    return value === undefined ? [] : [value];
  };
}

/** The first name in a root FROM is the container, whatever it is called. */
function containerScope(source: Source, scope: Scope): Scope {
  if (source.from.kind === 'query') return scope;
  let head: Expression = source.from;
  while (head.kind === 'property') head = head.object;
  return head.kind === 'name' ? { ...scope, slotOf: new Map([[head.name, DOCUMENT_SLOT]]) } : scope;
}

function duplicateAlias({ alias, span }: Source): SqlError {
  return new SqlError(
    `The input alias '${alias}' at position ${span.start} is used more than once.`,
    span.start,
    span.end,
    'SC2005',
  );
}
