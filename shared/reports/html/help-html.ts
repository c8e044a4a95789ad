import { splitLines, webUrl } from '../../findings';
import { markup, type Markup } from './markup';

/** A rule's help as HTML: paragraphs, lists, code, bold, links. Anything else of Markdown stays as text. */
export function helpHtml(markdown: string): Markup[] {
  // What stands between two fences is code, so every second piece is.
  return markdown
    .split(/^[ \t]*```.*$/mu)
    .flatMap((piece, index) => (index % 2 === 0 ? proseHtml(piece) : codeHtml(piece)));
}

function codeHtml(code: string): Markup[] {
  return [markup`<pre class="example"><code>${splitLines(code.trim()).join('\n')}</code></pre>`];
}

function proseHtml(prose: string): Markup[] {
  const blocks: Markup[] = [];
  for (const block of splitLines(prose)
    .join('\n')
    .split(/\n\s*\n|\n(?=\s*[-*] )/u)) {
    const item = /^\s*[-*] +(?<text>[^]*)$/u.exec(block)?.groups?.text;
    const text = (item ?? block).trim().replace(/\s*\n\s*/gu, ' ');
    if (text === '') continue;
    const heading = /^#{1,6} +(?<text>.*)$/u.exec(text)?.groups?.text;
    blocks.push(
      item === undefined
        ? markup`<p>${inline(heading === undefined ? text : `**${heading}**`)}</p>`
        : markup`<li>${inline(text)}</li>`,
    );
  }
  return gatherItems(blocks);
}

/** Items that follow each other make one list. */
function gatherItems(blocks: readonly Markup[]): Markup[] {
  const gathered: Markup[] = [];
  let items: Markup[] = [];
  for (const block of [...blocks, undefined]) {
    if (block?.text.startsWith('<li>')) {
      items.push(block);
      continue;
    }
    if (items.length > 0) gathered.push(markup`<ul>${items}</ul>`);
    items = [];
    if (block) gathered.push(block);
  }
  return gathered;
}

const INLINE = /`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|\[(?<label>[^\]]*)\]\((?<url>[^()\s]+)\)/gu;

function inline(text: string): Markup[] {
  const parts: Markup[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(markup`${text.slice(end, match.index)}`, inlinePart(match));
    end = match.index + match[0].length;
  }
  return [...parts, markup`${text.slice(end)}`];
}

function inlinePart(match: RegExpMatchArray): Markup {
  const { code, bold, label, url } = match.groups ?? {};
  if (code !== undefined) return markup`<code>${code}</code>`;
  if (bold !== undefined) return markup`<strong>${bold}</strong>`;
  const target = webUrl(url);
  if (target === undefined) return markup`${match[0]}`;
  return markup`<a href="${target}" rel="noopener noreferrer">${label}</a>`;
}
