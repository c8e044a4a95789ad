import type { Place } from '../../values/value';
import type { HtmlAttribute } from './html-file';
import { withoutTemplateComments } from './template-comments';

export interface HtmlTag extends Place {
  /** In lower case. */
  readonly name: string;
  readonly nameEnd: number;
  readonly isEnd: boolean;
  readonly isSelfClosing: boolean;
  readonly attributes: readonly HtmlAttribute[];
  readonly isDynamic: boolean;
}

const PLACEHOLDERS: readonly (readonly [open: string, close: string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
  ['<?', '?>'],
  ['${', '}'],
];
const DYNAMIC = /\{\{|\{%|<%|<\?|\$\{|@\{|#\{|\{[\w.$(]/;
const NAME = /[^\s"'<>/=]+/y;
const TAG_NAME = /[A-Za-z][^\s/>]*/y;
/** Their content is text, whatever it looks like. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

/** The tags of a text, in one pass; comments and the contents of scripts and styles are passed over. */
export function* scanTags(source: string): Generator<HtmlTag> {
  const text = withoutTemplateComments(source);
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const skipped = behindSkipped(text, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const tag = readTag(text, at);
    // Nothing behind a tag without an end is known to be what it looks like.
    if (tag === 'unfinished') return;
    if (tag === undefined) {
      at++;
      continue;
    }
    yield tag;
    at = !tag.isEnd && !tag.isSelfClosing && RAW.has(tag.name) ? endOfRaw(text, tag) : tag.end;
  }
}

/** Behind a comment, a declaration or a piece of template that starts here. */
function behindSkipped(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  if (text.startsWith('<!', at)) return behind(text, '>', at);
  if (text.startsWith('<%', at)) return behind(text, '%>', at);
  return text.startsWith('<?', at) ? behind(text, '?>', at) : at;
}

function behind(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? text.length : end + mark.length;
}

function endOfRaw(text: string, { name, end }: HtmlTag): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = end;
  return closing.exec(text)?.index ?? text.length;
}

/** No attribute is called so: `title="@t!(ctx, "Menu")"`, whose quotes are those of a template. */
const ENDS_CALL = /^[)\]},;]|^[^(]+\)|^[^{]+\}/;

function readTag(text: string, start: number): HtmlTag | 'unfinished' | undefined {
  const isEnd = text[start + 1] === '/';
  TAG_NAME.lastIndex = start + (isEnd ? 2 : 1);
  const [name] = TAG_NAME.exec(text) ?? [];
  if (name === undefined || /[<{]/.test(name)) return undefined;
  const nameEnd = TAG_NAME.lastIndex;
  const attributes: HtmlAttribute[] = [];
  let isDynamic = false;
  let at = nameEnd;
  while (at < text.length && text[at] !== '>') {
    const placeholder = placeholderEnd(text, at);
    if (placeholder !== at) {
      isDynamic = true;
      at = placeholder;
      continue;
    }
    // The tag before was never closed.
    if (text[at] === '<') return undefined;
    const attribute = /[\s/"'=]/.test(text.charAt(at)) ? undefined : readAttribute(text, at);
    if (attribute !== undefined) attributes.push(attribute);
    at = attribute?.end ?? at + 1;
  }
  if (at >= text.length) return 'unfinished';
  const isSelfClosing = text[at - 1] === '/';
  isDynamic ||= attributes.some((attribute) => ENDS_CALL.test(attribute.name));
  return { start, end: at + 1, name: name.toLowerCase(), nameEnd, isEnd, isSelfClosing, attributes, isDynamic };
}

function placeholderEnd(text: string, at: number): number {
  const found = PLACEHOLDERS.find(([open]) => text.startsWith(open, at));
  return found === undefined ? at : behind(text, found[1], at + 2);
}

function readAttribute(text: string, start: number): HtmlAttribute | undefined {
  NAME.lastIndex = start;
  const [written] = NAME.exec(text) ?? [];
  if (written === undefined) return undefined;
  const nameEnd = NAME.lastIndex;
  const name = written.toLowerCase();
  let at = nameEnd;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  if (text[at] !== '=') return { start, end: nameEnd, name, value: '', isDynamic: DYNAMIC.test(written) };
  at++;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  const quote = text[at];
  const end = quote === '"' || quote === "'" ? quotedEnd(text, at) : unquotedEnd(text, at);
  const value = text.slice(at, end).replace(/^["']|["']$/g, '');
  return { start, end, name, value, isDynamic: DYNAMIC.test(name) || DYNAMIC.test(value) };
}

/** Quotes inside a placeholder belong to it. */
function quotedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length;) {
    if (text[at] === text[start]) return at + 1;
    const placeholder = placeholderEnd(text, at);
    at = placeholder === at ? at + 1 : placeholder;
  }
  return text.length;
}

function unquotedEnd(text: string, start: number): number {
  for (let at = start; at < text.length;) {
    if (/[\s>]/.test(text.charAt(at))) return at;
    const placeholder = placeholderEnd(text, at);
    at = placeholder === at ? at + 1 : placeholder;
  }
  return text.length;
}
