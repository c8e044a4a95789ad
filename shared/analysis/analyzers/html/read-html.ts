import type { HtmlElement, HtmlFile } from './html-file';
import { scanTags, type HtmlTag } from './scan-tags';

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** End tags look no further up than this: texts made to be slow open many and close others. */
const MAX_DEPTH = 200;
const TEMPLATE =
  /\{\{|\{%|<%|<\?(?!xml)|\{#|\$\{|^[ \t]*@(?:if|foreach|for|include|extends|section|yield|model|using)\b|\bth:[a-z]/m;

export function readHtml(text: string): HtmlFile {
  const elements: HtmlElement[] = [];
  const open: HtmlElement[] = [];
  for (const tag of scanTags(text)) {
    if (tag.isEnd) {
      close(open, tag);
      continue;
    }
    const { start, end, name, nameEnd, attributes, isDynamic } = tag;
    const element = { start, end, name, nameEnd, attributes, isDynamic, parent: open.at(-1) };
    elements.push(element);
    if (!tag.isSelfClosing && !VOID.has(name)) open.push(element);
  }
  return { elements, isTemplate: TEMPLATE.test(text), text };
}

function close(open: HtmlElement[], { name }: HtmlTag): void {
  for (let index = open.length - 1; index >= Math.max(0, open.length - MAX_DEPTH); index--) {
    if (open[index]?.name === name) {
      open.length = index;
      return;
    }
  }
}
