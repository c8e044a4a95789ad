import { maskCode } from './mask-code';
import type { Definition, Heading, Link, MarkdownFile } from './markdown-file';

const MAX_CHARACTERS = 1024 * 1024;
const HEADING = /^ {0,3}(#{1,6})[ \t][^\n]*$/gm;
const UNDERLINED = /^(\S[^\n]{0,200})\n(=+|-{2,})[ \t]*\r?$/gm;
const DEFINITION = /^ {0,3}\[([^\]\n^][^\]\n]{0,200})\]:[ \t]*(?:\r?\n[ \t]*)?(?!\[)(\S+)/gm;
/** The text may have one pair of brackets in it, as an image has. */
const LINK =
  /(!?)\[((?:[^[\]\n\\]|\\[^\n]|\[[^[\]\n]{0,200}\](?:\([^()\n]{0,500}\))?){0,500})\](?:\(([^\n]{0,1000}?)\)|\[([^[\]\n]{0,200})\])/g;

/** Directives, targets and roles: https://mystmd.org/spec */
const MYST = /^[ \t]*(?:`{3,}|:{3,}|~{3,})\{[a-z][\w:-]*\}|^\([\w:.-]+\)=[ \t]*$|\{[a-z][\w:-]*\}`/m;

/** https://rust-lang.github.io/mdBook/format/summary.html */
const BOOK_SUMMARY = /(?:^|\/)SUMMARY\.md$/;

export function readMarkdown(path: string, text: string): MarkdownFile {
  const masked = maskCode(text.length > MAX_CHARACTERS ? '' : text);
  const { prose } = masked;
  return {
    ...masked,
    headings: headingsOf(text, prose),
    links: linksOf(prose),
    definitions: definitionsOf(text, prose),
    isMyst: MYST.test(text),
    isBookSummary: BOOK_SUMMARY.test(path),
  };
}

/** Code in a heading is part of what it is called. */
function headingsOf(text: string, prose: string): Heading[] {
  const found: Heading[] = [];
  for (const { 0: whole, 1: marks = '', index } of prose.matchAll(HEADING)) {
    const written = text.slice(index, index + whole.length).replace(/^[ ]*#+[ \t]+/, '');
    const end = index + text.slice(index, index + whole.length).trimEnd().length;
    found.push({ start: index, end, level: marks.length, text: written.trim() });
  }
  for (const { 1: title = '', 2: line = '', index } of prose.matchAll(UNDERLINED)) {
    const written = text.slice(index, index + title.length).trim();
    found.push({ start: index, end: index + title.length, level: line.startsWith('=') ? 1 : 2, text: written });
  }
  return found.sort((left, right) => left.start - right.start);
}

function linksOf(prose: string): Link[] {
  return [...prose.matchAll(LINK)].map(({ 0: whole, 1: mark, 2: text = '', 3: inline, 4: reference = '', index }) => ({
    start: index,
    end: index + whole.length,
    isImage: mark === '!',
    text,
    target: (inline ?? reference).trim(),
    style: inline === undefined ? 'reference' : 'inline',
  }));
}

function definitionsOf(text: string, prose: string): Definition[] {
  return [...prose.matchAll(DEFINITION)].map(({ 0: whole, 1: label = '', 2: target = '', index }) => ({
    start: index,
    end: index + whole.length,
    label,
    written: text.slice(text.indexOf('[', index) + 1).slice(0, label.length),
    target,
  }));
}
