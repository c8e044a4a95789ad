/** How deep a document is cut into pieces; whatever lies deeper is small enough for one string. */
const PIECE_DEPTH = 4;
/** What holds no more values than this is one piece: a piece for each value of a large report would take longer than the rest. */
const PIECE_VALUES = 500;

/**
 * `JSON.stringify` in pieces, character for character the same, so that a report of 100,000 findings is written without
 * one string of the whole.
 */
export function* stringifyJson(value: unknown, indent = 0): Generator<string> {
  yield* pieces(value, { indent, depth: 0 });
}

interface Position {
  indent: number;
  depth: number;
}

function* pieces(value: unknown, position: Position): Generator<string> {
  const isContainer = typeof value === 'object' && value !== null && !('toJSON' in value);
  if (!isContainer || position.depth >= PIECE_DEPTH || valuesIn(value, PIECE_VALUES) <= PIECE_VALUES) {
    yield whole(value, position);
    return;
  }
  yield* Array.isArray(value) ? arrayPieces(value, position) : objectPieces(value, position);
}

/** Counts no further than just over a limit. */
function valuesIn(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) {
    count += valuesIn(inner, limit - count);
    if (count > limit) break;
  }
  return count;
}

function* arrayPieces(items: readonly unknown[], position: Position): Generator<string> {
  let separator = '[';
  for (const [item, ...others] of groupsOf(items)) {
    if (others.length === 0) {
      yield `${separator}${lineBreak(position, 1)}`;
      yield* pieces(item, { ...position, depth: position.depth + 1 });
    } else yield `${separator}${within([item, ...others], position)}`;
    separator = ',';
  }
  yield items.length === 0 ? '[]' : `${lineBreak(position, 0)}]`;
}

/** Items that follow each other, as many as make one piece. */
function* groupsOf(items: readonly unknown[]): Generator<readonly unknown[]> {
  let group: unknown[] = [];
  let values = 0;
  for (const item of items) {
    const itsValues = valuesIn(item, PIECE_VALUES);
    if (group.length > 0 && values + itsValues > PIECE_VALUES) {
      yield group;
      group = [];
      values = 0;
    }
    group.push(item);
    values += itsValues;
  }
  if (group.length > 0) yield group;
}

/** A list without its brackets. */
function within(items: readonly unknown[], position: Position): string {
  return whole(items, position).slice('['.length, -lineBreak(position, 0).length - ']'.length);
}

function* objectPieces(object: object, position: Position): Generator<string> {
  const colon = position.indent > 0 ? ': ' : ':';
  let separator = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${separator}${lineBreak(position, 1)}${JSON.stringify(key)}${colon}`;
    yield* pieces(value, { ...position, depth: position.depth + 1 });
    separator = ',';
  }
  yield separator === '{' ? '{}' : `${lineBreak(position, 0)}}`;
}

function whole(value: unknown, position: Position): string {
  // An undefined item of a list; the fields of objects that are undefined never come here.
  const text = value === undefined ? 'null' : JSON.stringify(value, null, position.indent);
  return position.indent > 0 ? text.replaceAll('\n', lineBreak(position, 0)) : text;
}

function lineBreak({ indent, depth }: Position, deeper: number): string {
  return indent > 0 ? `\n${' '.repeat(indent * (depth + deeper))}` : '';
}
