import { NO_NODE, SourceText, type FileInspection, type FlatTree } from '../../analysis';

export interface LineRange {
  /** From 1, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
}

export interface ChunkOptions {
  readonly maxTokens: number;
  readonly countTokens: (text: string) => number;
}

/**
 * Cuts a text where its syntax allows it: between statements and declarations, inside of one only where it alone is too long, so
 * that no piece begins in the middle of something. Each piece starts with the last part of the one before, as far as there is room.
 */
export function syntaxChunks(
  { text, tree }: Pick<FileInspection, 'text' | 'tree'>,
  options: ChunkOptions,
): LineRange[] {
  const source = new SourceText(text, Buffer.from(text));
  const whole = { startLine: 1, endLine: Math.max(1, source.lineCount) };
  const size = (range: LineRange) => options.countTokens(textOfLines(source, range));
  if (size(whole) <= options.maxTokens) return [whole];
  const units =
    tree === undefined ? paragraphs(source, whole) : unitsOf(tree, source, { node: 0, range: whole, size, options });
  return joined(units, size, options.maxTokens);
}

export function textOfLines(source: SourceText, { startLine, endLine }: LineRange): string {
  return source.text.slice(source.lineStart(startLine), source.lineEnd(endLine));
}

interface Unit {
  readonly node: number;
  readonly range: LineRange;
  readonly size: (range: LineRange) => number;
  readonly options: ChunkOptions;
}

/** The children of a node as ranges that follow each other, cut further where one is too long. */
function unitsOf(tree: FlatTree, source: SourceText, { node, range, size, options }: Unit): LineRange[] {
  const units: LineRange[] = [];
  let startLine = range.startLine;
  const children = childrenByLines(tree, source, node);
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    const endLine = next === undefined ? range.endLine : Math.max(startLine, source.lineOf(tree.start(next)) - 1);
    if (endLine < startLine) continue;
    const own = { startLine, endLine };
    const isLong = size(own) > options.maxTokens && tree.firstChild(child) !== NO_NODE;
    units.push(...(isLong ? unitsOf(tree, source, { node: child, range: own, size, options }) : [own]));
    startLine = endLine + 1;
  }
  return units.length === 0 ? [range] : units;
}

/** Those that begin on a line of their own; comments go with what follows them. */
function childrenByLines(tree: FlatTree, source: SourceText, node: number): number[] {
  const children: number[] = [];
  for (const child of tree.namedChildren(node)) {
    const previous = children.at(-1);
    if (previous === undefined || source.lineOf(tree.start(child)) > source.lineOf(tree.end(previous))) {
      children.push(child);
    }
  }
  return children;
}

/** Of a text without a tree, what stands between empty lines. */
function paragraphs(source: SourceText, { endLine }: LineRange): LineRange[] {
  const units: LineRange[] = [];
  let startLine = 1;
  for (let line = 2; line <= endLine; line++) {
    const isBreak = textOfLines(source, { startLine: line - 1, endLine: line - 1 }).trim() === '';
    if (!isBreak) continue;
    units.push({ startLine, endLine: line - 1 });
    startLine = line;
  }
  return [...units, { startLine, endLine }];
}

function joined(units: readonly LineRange[], size: (range: LineRange) => number, maxTokens: number): LineRange[] {
  const chunks: LineRange[] = [];
  let current: LineRange | undefined;
  let last: LineRange | undefined;
  for (const unit of units) {
    const longer: LineRange = { startLine: current?.startLine ?? unit.startLine, endLine: unit.endLine };
    if (current !== undefined && size(longer) > maxTokens) {
      chunks.push(current);
      const overlapping: LineRange = { startLine: last?.startLine ?? unit.startLine, endLine: unit.endLine };
      current = size(overlapping) <= maxTokens ? overlapping : unit;
    } else current = longer;
    last = unit;
  }
  return current === undefined ? chunks : [...chunks, current];
}
