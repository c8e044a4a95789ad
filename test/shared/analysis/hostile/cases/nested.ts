/** What one level adds in front of and behind what it holds; each level stands in a line of its own. */
export interface Nest {
  readonly what: string;
  readonly open: string;
  readonly close?: string;
  /** In the middle, and around everything. */
  readonly inner?: string;
  readonly head?: string;
  readonly tail?: string;
}

/** Below what the engine reads of a file, so that it is read. */
const MAX_CHARACTERS = 3_500_000;

/** As deep as asked for, or as the text of a file can be. */
export function nested({ open, close = '', inner = '', head = '', tail = '' }: Nest, most: number): string {
  const levels = Math.min(most, Math.floor(MAX_CHARACTERS / (open.length + close.length + 2)));
  return `${head}${`${open}\n`.repeat(levels)}${inner}${close === '' ? '' : `\n${close}`.repeat(levels)}${tail}\n`;
}
