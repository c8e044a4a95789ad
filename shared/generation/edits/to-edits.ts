import type { SearchReplace } from '../task-answer';
import { applyEdits } from './apply-edits';
import { diffLines, type Hunk } from './diff-lines';

/** The blocks that make one text of another, each with so many lines around it that it stands exactly once. */
export function toEdits(path: string, before: string, after: string): SearchReplace[] {
  if (before === after) return [];
  const left = lineParts(before);
  const right = lineParts(after);
  const hunks = diffLines(before, after);
  const blocks = merged(hunks.map((hunk) => widened(hunk, { left, before, rightLength: right.length })));
  const edits = blocks.map((block) => ({
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

interface Texts {
  readonly left: readonly string[];
  readonly before: string;
  readonly rightLength: number;
}

function widened(hunk: Hunk, { left, before, rightLength }: Texts): Hunk {
  let block = hunk;
  for (let step = 0; !isUnique(left.slice(block.beforeStart, block.beforeEnd).join(''), before); step++) {
    const canGrowUp = block.beforeStart > 0 && block.afterStart > 0;
    const canGrowDown = block.beforeEnd < left.length && block.afterEnd < rightLength;
    if (!canGrowUp && !canGrowDown) break;
    if (canGrowUp && (step % 2 === 0 || !canGrowDown)) {
      block = { ...block, beforeStart: block.beforeStart - 1, afterStart: block.afterStart - 1 };
    } else block = { ...block, beforeEnd: block.beforeEnd + 1, afterEnd: block.afterEnd + 1 };
  }
  return block;
}

function isUnique(part: string, text: string): boolean {
  const at = text.indexOf(part);
  return part !== '' && at !== -1 && !text.includes(part, at + 1);
}

/** Blocks that grew into each other are one. */
function merged(blocks: readonly Hunk[]): Hunk[] {
  const kept: Hunk[] = [];
  for (const block of blocks) {
    const previous = kept.at(-1);
    if (previous === undefined || block.beforeStart >= previous.beforeEnd) {
      kept.push(block);
      continue;
    }
    kept[kept.length - 1] = {
      beforeStart: Math.min(previous.beforeStart, block.beforeStart),
      beforeEnd: Math.max(previous.beforeEnd, block.beforeEnd),
      afterStart: Math.min(previous.afterStart, block.afterStart),
      afterEnd: Math.max(previous.afterEnd, block.afterEnd),
    };
  }
  return kept;
}
