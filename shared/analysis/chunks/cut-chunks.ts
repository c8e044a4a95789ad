import type { SourceText } from '../text/source-text';
import { NO_NODE, type FlatTree } from '../tree/flat-tree';
import { cutLines, isTooLong, type LineRange } from './cut-lines';
import { findDefinition, type Definition } from './definitions';

/** A stretch of lines with what it defines or is part of. */
export interface Cut extends LineRange {
  readonly symbol?: string;
}

/** Smaller definitions share a piece with what stands beside them. */
const OWN_PIECE_LINES = 5;
/** Deeper than this nobody nests definitions that are longer than a piece. */
const MAX_DEPTH = 60;

/** Says something about what follows, and belongs to it. */
const LEADING = /comment|decorator|attribute|annotation|modifier/;

/**
 * Cuts a file by its syntax: each function and class that fits is a piece, a longer one is cut along its parts, and small
 * statements that follow each other stay together.
 */
export function cutChunks(source: SourceText, tree: FlatTree | undefined, isText = false): Cut[] {
  const whole = { startLine: 1, endLine: source.lineCount };
  if (whole.endLine === 0) return [];
  if (tree === undefined) return cutLines(source, whole, isText);
  const cuts: Cut[] = [];
  cutNode({ source, tree, cuts }, 0, whole, [], 0);
  return cuts;
}

interface Cutting {
  readonly source: SourceText;
  readonly tree: FlatTree;
  readonly cuts: Cut[];
}

/** Lines that end where a node ends; `node` is what is defined there, or else the longest of those that share them. */
interface Block extends LineRange {
  readonly node: number;
  readonly name: string | undefined;
}

function cutNode(cutting: Cutting, node: number, range: LineRange, scope: readonly string[], depth: number): void {
  const { source, cuts } = cutting;
  let open: LineRange | undefined;
  const symbol = scope.length === 0 ? {} : { symbol: scope.join('.') };
  const close = (): void => {
    if (open !== undefined) cuts.push({ ...open, ...symbol });
    open = undefined;
  };
  for (const block of blocksOf(cutting, node, range)) {
    const { startLine, endLine, name } = block;
    const inner = name === undefined ? scope : [...scope, name];
    if (isTooLong(source, block)) {
      close();
      cutLongBlock(cutting, block, inner, depth);
      continue;
    }
    if (name !== undefined && endLine - startLine + 1 >= OWN_PIECE_LINES) {
      close();
      cuts.push({ startLine, endLine, symbol: inner.join('.') });
      continue;
    }
    const joined: LineRange = { startLine: open?.startLine ?? startLine, endLine };
    if (open !== undefined && isTooLong(source, joined)) {
      close();
      open = { startLine, endLine };
    } else {
      open = joined;
    }
  }
  close();
}

function cutLongBlock(cutting: Cutting, block: Block, scope: readonly string[], depth: number): void {
  const { tree, source, cuts } = cutting;
  if (depth < MAX_DEPTH && tree.firstChild(block.node) !== NO_NODE) {
    cutNode(cutting, block.node, block, scope, depth + 1);
    return;
  }
  const symbol = scope.length === 0 ? {} : { symbol: scope.join('.') };
  for (const range of cutLines(source, block)) cuts.push({ ...range, ...symbol });
}

/** The children of a node as blocks of whole lines that follow each other without gaps and fill the range. */
function blocksOf({ source, tree }: Cutting, node: number, range: LineRange): Block[] {
  const blocks: Block[] = [];
  let startLine = range.startLine;
  let longest = NO_NODE;
  let definition: Definition | undefined;
  let endLine = 0;
  const linesOf = (child: number): number =>
    child === NO_NODE ? 0 : source.lineOf(tree.end(child)) - source.lineOf(tree.start(child)) + 1;
  const close = (): void => {
    if (longest === NO_NODE || endLine < startLine) return;
    blocks.push({ startLine, endLine, node: definition?.node ?? longest, name: definition?.name });
    startLine = endLine + 1;
    longest = NO_NODE;
    definition = undefined;
  };
  let isOpen = false;
  for (let child = tree.firstChild(node); child !== NO_NODE; child = tree.nextSibling(child)) {
    const first = source.lineOf(tree.start(child));
    // A closing bracket belongs to what it closes.
    if (first > endLine && !isOpen && tree.isNamed(child)) close();
    // Behind code on the same line, it belongs to that.
    isOpen = LEADING.test(tree.kind(child)) && first > endLine;
    endLine = Math.min(range.endLine, Math.max(endLine, lastLineOf(source, tree, child)));
    definition ??= findDefinition(tree, child);
    if (linesOf(child) > linesOf(longest)) longest = child;
  }
  close();
  const last = blocks.pop();
  if (last !== undefined) blocks.push({ ...last, endLine: range.endLine });
  return blocks;
}

/** Some grammars count the line break behind a statement to it. */
function lastLineOf(source: SourceText, tree: FlatTree, node: number): number {
  const end = tree.end(node);
  const line = source.lineOf(end);
  return end > tree.start(node) && source.lineStart(line) === end ? line - 1 : line;
}
