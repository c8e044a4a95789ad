import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

export function readPage(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The text of one section, from its heading to the next of the same level or a higher one. */
export function sectionOf(page: string, heading: string): string {
  const start = page.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`The page has no heading "${heading}".`);
  const text = page.slice(start + heading.length + 2);
  const end = text.search(new RegExp(`^#{1,${heading.indexOf(' ')}} `, 'm'));
  return end < 0 ? text : text.slice(0, end);
}

/** Cells of every table row below the heading row, without backticks. */
export function tableRows(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}
