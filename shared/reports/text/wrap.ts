import { displayWidth } from './display-width';

/** Breaks text at spaces into lines of at most `width` columns; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/u).flatMap((part) => cutWord(part, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** The beginning of the text that fits, with `…` where something was cut. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${cutWord(text, width - 1)[0] ?? ''}…`;
}

function cutWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const columns = displayWidth(character);
    if (used + columns > width && part !== '') {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += columns;
  }
  return [...parts, part];
}
