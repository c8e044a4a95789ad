import type { DocumentFacts } from '../../../findings';
import type { SourceText } from '../../text/source-text';
import type { MarkdownFile } from './markdown-file';

const MAX_LINKS = 500;
const MAX_ANCHORS = 1_000;
/** What names a place in a text by itself. */
const NAMED =
  /\b(?:id|name)\s{0,3}=\s{0,3}["']([^"'\n]{1,200})["']|\{(?::[^{}#\n]{0,100})?#([\w:.-]{1,200})\s{0,3}\}|^\(([\w:.-]{1,200})\)=[ \t]*$/gm;

/** What other files and the end of the run need to know: where the text leads, and where others can lead in it. */
export function linkFacts(markdown: MarkdownFile, source: SourceText): DocumentFacts | undefined {
  const links = [
    ...markdown.links.filter(({ style }) => style === 'inline'),
    ...markdown.definitions.map((definition) => ({ ...definition, isImage: false })),
  ].flatMap(({ start, end, target }) => {
    const address = relativeAddress(target);
    const isOfAnyFile = markdown.isMyst && address?.path === '';
    return address === undefined || isOfAnyFile ? [] : [{ region: source.region(start, end), ...address }];
  });
  const anchors = [
    ...markdown.headings.map(({ text }) => text),
    ...[...source.text.matchAll(NAMED)].map(([, name, braces, target]) => name ?? braces ?? target ?? ''),
  ].map(anchorOf);
  if (links.length === 0 && anchors.length === 0) return undefined;
  return { links: links.slice(0, MAX_LINKS), anchors: [...new Set(anchors)].slice(0, MAX_ANCHORS) };
}

/** Generators make different names of one heading; letters and digits are the same in all. */
export function anchorOf(text: string): string {
  return text
    .replaceAll(/\]\([^()\n]{0,500}\)/g, '')
    .replaceAll(/<[^<>\n]{0,200}>/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, 200);
}

/** Addresses with a scheme, of other servers and from the root of a site or of its content (`@/` of Zola) are not looked for. */
function relativeAddress(target: string): { path: string; anchor?: string } | undefined {
  const [address = ''] = target.replace(/^<([^>]*)>.*$/, '$1').split(/\s+["'(]/, 1);
  if (
    address === '' ||
    /^(?:[a-z][a-z\d+.-]*:|@?\/|\?|mailto)/i.test(address) ||
    /[{}<>$%\s*|]/.test(decoded(address))
  ) {
    return undefined;
  }
  const [pathAndQuery = '', anchor] = address.split('#', 2);
  const path = decoded(pathAndQuery.split('?', 1)[0] ?? '');
  return { path, ...(anchor === undefined || anchor === '' ? {} : { anchor: decoded(anchor) }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign stands for itself.
    return text;
  }
}
