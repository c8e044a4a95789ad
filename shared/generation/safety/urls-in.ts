import { startOfEnd } from '../../kernel';

/** Bounded: an unbounded scheme would be tried from each of its own characters. */
const ADDRESS =
  /(?:\b[a-z][a-z0-9+.-]{0,20}:)?\/\/[^\s'"`<>()[\]{}\\^|]+|\bwww\.[^\s'"`<>()[\]{}\\^|]+|\b(?:mailto|javascript|vbscript|data):[^\s'"`<>()[\]{}\\^|]+/gi;
/** `//` begins a comment in most languages: only with a host behind it is it an address. */
const HAS_HOST =
  /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@\s]*@)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}|^(?:[a-z][a-z0-9+.-]*:)\/\/\S|^www\.|^(?:mailto|javascript|vbscript|data):/i;

/** Of the sentence around an address. */
const MARKS: ReadonlySet<string> = new Set('.,;:!?*_');

/** Addresses in a text, without their scheme, so that `http` may become `https`. */
export function urlsIn(text: string): Set<string> {
  const urls = new Set<string>();
  for (const [match] of text.matchAll(ADDRESS)) if (HAS_HOST.test(match)) urls.add(normal(match));
  return urls;
}

/** The same text with every address that is not allowed replaced. */
export function withoutUrls(text: string, allowed: ReadonlySet<string>, mark: string): string {
  return text.replaceAll(ADDRESS, (match) => (!HAS_HOST.test(match) || allowed.has(normal(match)) ? match : mark));
}

function normal(url: string): string {
  const address = url.replace(/^(?:https?:)?\/\//i, '');
  return address
    .slice(
      0,
      startOfEnd(address, (character) => MARKS.has(character)),
    )
    .replace(/\/$/, '')
    .toLowerCase();
}
