import { splitLines, webUrl } from '../../findings';
import { markup, type Markup } from './markup';

/** A rule's help as HTML: paragraphs, lists, code, bold, links. Anything else of Markdown stays as text. */
export function helpHtml(markdown: string): Markup[] {
  const blocks: Markup[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  let code: string[] | undefined;
  const flush = (): void => {
    if (paragraph.length > 0) blocks.push(markup`<p>${inline(paragraph.join(' '))}</p>`);
    if (items.length > 0)
      blocks.push(
        markup`<ul>
          ${items.map((item) => markup`<li>${inline(item)}</li>`)}
        </ul>`,
      );
    paragraph = [];
    items = [];
  };
  for (const line of splitLines(markdown)) {
    if (/^\s*```/u.test(line)) {
      if (code) blocks.push(markup`<pre class="example"><code>${code.join('\n')}</code></pre>`);
      else flush();
      code = code ? undefined : [];
      continue;
    }
    if (code) {
      code.push(line);
      continue;
    }
    const item = /^\s*[-*] +(.*)$/u.exec(line)?.[1];
    if (line.trim() === '' || (item !== undefined && paragraph.length > 0)) flush();
    if (item !== undefined) items.push(item);
    else if (items.length > 0 && line.trim() !== '') items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else if (line.trim() !== '') paragraph.push(line.trim().replace(/^#{1,6} +(.*)$/u, '**$1**'));
  }
  if (code) blocks.push(markup`<pre class="example"><code>${code.join('\n')}</code></pre>`);
  flush();
  return blocks;
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
