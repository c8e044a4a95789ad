import type { SearchReplace } from '../task-answer';
import { applyEdits } from './apply-edits';
import { diffLines, type Hunk } from './diff-lines';

/** The blocks that make one text of another, each with so many lines around it that it stands exactly once. */
export function toEdits(path: string, before: string, after: string): SearchReplace[] {
  if (before === after) return [];
  const left = lineParts(before);
  const right = lineParts(after);
  const edits = uniqueBlocks(diffLines(before, after), left, before).map((block) => ({
    path,
    search: left.slice(block.beforeStart, block.beforeEnd).join(''),
    replace: right.slice(block.afterStart, block.afterEnd).join(''),
  }));
  return leadsTo(edits, { path, before, after }) ? edits : [{ path, search: before, replace: after }];
}

/** One block may bring what the next one searches for, and line breaks alone are no difference of lines. */
function leadsTo(edits: readonly SearchReplace[], { path, before, after }: Change): boolean {
  const applied = applyEdits([{ path, text: before }], edits);
  return 'files' in applied && applied.files[0]?.text === after;
}

interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Each line with its break. */
function lineParts(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Blocks that grow into each other are one; a change inside of a block that is unique needs no lines of its own. */
function uniqueBlocks(hunks: readonly Hunk[], left: readonly string[], before: string): Hunk[] {
  const blocks: LineRange[] = [];
  for (const { beforeStart, beforeEnd } of hunks) {
    const reached = blocks.at(-1)?.end ?? 0;
    let block =
      beforeStart < reached ? { start: beforeStart, end: beforeEnd } : widened(beforeStart, beforeEnd, left, before);
    for (let previous = blocks.at(-1); previous !== undefined && block.start < previous.end; previous = blocks.at(-1)) {
      block = { start: Math.min(previous.start, block.start), end: Math.max(previous.end, block.end) };
      blocks.pop();
    }
    blocks.push(block);
  }
  return withAfter(blocks, hunks);
}

/** This many lines are taken in one by one; then ever more at once, or a text that repeats itself would be searched for each of them. */
const SINGLE_STEPS = 16;

function widened(beforeStart: number, beforeEnd: number, left: readonly string[], before: string): LineRange {
  let start = beforeStart;
  let end = beforeEnd;
  for (let step = 0; !isUnique(left.slice(start, end).join(''), before); step++) {
    const canGrowUp = start > 0;
    const canGrowDown = end < left.length;
    if (!canGrowUp && !canGrowDown) break;
    const lines = 2 ** Math.max(0, step - SINGLE_STEPS);
    if (canGrowUp && (step % 2 === 0 || !canGrowDown)) start = Math.max(0, start - lines);
    else end = Math.min(left.length, end + lines);
  }
  return { start, end };
}

function isUnique(part: string, text: string): boolean {
  const at = text.indexOf(part);
  return part !== '' && at !== -1 && !text.includes(part, at + 1);
}

/** A block begins and ends between changes, so its lines in the other text are as far on as the changes before have moved them. */
function withAfter(blocks: readonly LineRange[], hunks: readonly Hunk[]): Hunk[] {
  let next = 0;
  let moved = 0;
  return blocks.map(({ start, end }) => {
    const afterStart = start + moved;
    for (let hunk = hunks[next]; hunk !== undefined && isWithin(hunk, start, end); hunk = hunks[++next]) {
      moved += hunk.afterEnd - hunk.afterStart - (hunk.beforeEnd - hunk.beforeStart);
    }
    return { beforeStart: start, beforeEnd: end, afterStart, afterEnd: end + moved };
  });
}

function isWithin({ beforeStart, beforeEnd }: Hunk, start: number, end: number): boolean {
  return beforeStart >= start && beforeEnd <= end;
}
