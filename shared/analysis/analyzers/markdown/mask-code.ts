import type { Place } from '../../values/value';

export interface Masked {
  readonly prose: string;
  readonly openFence: Place | undefined;
}

const FENCE = /^[ \t>]{0,20}(?:[-*+]\s+|\d{1,9}[.)]\s+)?(`{3,}|~{3,})([^\n]*)$/;

/** Blanks what is no prose: front matter, fenced and indented code, code in a line, comments. */
export function maskCode(text: string): Masked {
  const lines: string[] = [];
  let fence: { mark: string; place: Place } | undefined;
  let isAfterBlank = true;
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    const plain = line.replace(/\r$/, '');
    const [, mark = '', info = ''] = FENCE.exec(plain) ?? [];
    if (fence !== undefined) {
      lines.push(blank(line));
      if (closes(fence.mark, mark, info)) fence = undefined;
    } else if (mark !== '' && !(mark.startsWith('`') && info.includes('`'))) {
      fence = { mark, place: { start, end: start + plain.length } };
      lines.push(blank(line));
    } else lines.push(isAfterBlank && /^(?: {4}|\t)/.test(line) ? blank(line) : line);
    isAfterBlank = plain.trim() === '' || (isAfterBlank && /^(?: {4}|\t)/.test(line));
  }
  const prose = maskSpans(maskComments(maskFrontMatter(lines.join('\n'))));
  return { prose, openFence: fence?.place };
}

function closes(open: string, mark: string, info: string): boolean {
  return mark.startsWith(open) && info.trim() === '';
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}

function maskFrontMatter(text: string): string {
  if (!/^---[ \t]*\r?\n/.test(text)) return text;
  const end = text.indexOf('\n---', 3);
  return end === -1 ? text : blank(text.slice(0, end + 4)) + text.slice(end + 4);
}

function maskComments(text: string): string {
  const parts: string[] = [];
  let copiedTo = 0;
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', copiedTo)) {
    const close = text.indexOf('-->', at);
    const end = close === -1 ? text.length : close + 3;
    parts.push(text.slice(copiedTo, at), blank(text.slice(at, end)));
    copiedTo = end;
  }
  return parts.join('') + text.slice(copiedTo);
}

/** A span ends at as many backticks as it starts with, within the paragraph. */
function maskSpans(text: string): string {
  return text
    .split(/(\n[ \t]*\r?\n)/)
    .map((paragraph) => maskSpansOf(paragraph))
    .join('');
}

const MAX_SPANS = 2_000;

function maskSpansOf(paragraph: string): string {
  if (!paragraph.includes('`')) return paragraph;
  const marks = [...paragraph.matchAll(/`+/g)].slice(0, MAX_SPANS);
  const parts: string[] = [];
  let copiedTo = 0;
  for (const [index, { 0: mark, index: start }] of marks.entries()) {
    if (start < copiedTo) continue;
    const close = marks.slice(index + 1, index + 50).find(([other]) => other.length === mark.length);
    if (close === undefined) continue;
    const end = close.index + mark.length;
    parts.push(paragraph.slice(copiedTo, start), blank(paragraph.slice(start, end)));
    copiedTo = end;
  }
  return parts.join('') + paragraph.slice(copiedTo);
}
