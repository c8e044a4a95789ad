import type { TextEdit } from './rewrite';

/** Takes one of several elements out of a list in brackets, with its comma, and with its line where it has one; not the last one left. */
export function withoutElement(
  text: string,
  [open, close]: readonly [number, number],
  at: number,
): TextEdit | undefined {
  const elements: { start: number; end: number }[] = [];
  let from = open + 1;
  for (const piece of text.slice(open + 1, close - 1).split(',')) {
    const start = from + piece.length - piece.trimStart().length;
    if (piece.trim() !== '') elements.push({ start, end: from + piece.trimEnd().length });
    from += piece.length + 1;
  }
  const index = elements.findIndex(({ start, end }) => at >= start && at < end);
  const [own, next, previous] = [elements[index], elements[index + 1], elements[index - 1]];
  if (own === undefined || elements.length < 2) return undefined;
  if (next !== undefined) return { start: own.start, end: next.start, text: '' };
  return previous === undefined ? undefined : { start: previous.end, end: own.end, text: '' };
}
