import { badParameter } from './vault-error';

const LARGEST_PAGE = 25;

/** One page of a list, and the address of the next one. Entries are ordered by key, so pages stay right while others write. */
export function pageOf<T>(
  url: URL,
  entries: readonly (readonly [key: string, entry: T])[],
  view: (entry: T) => object,
): object {
  const size = Number(url.searchParams.get('maxresults') ?? LARGEST_PAGE);
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE) {
    throw badParameter(`maxresults must be a whole number from 1 to ${LARGEST_PAGE}.`);
  }
  const after = url.searchParams.get('$skiptoken') ?? '';
  const rest = entries.filter(([key]) => key > after).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return {
    value: page.map(([, entry]) => view(entry)),
    nextLink: rest.length > size && last ? nextLink(url, last[0]) : null,
  };
}

function nextLink(url: URL, lastKey: string): string {
  const next = new URL(url);
  next.searchParams.set('$skiptoken', lastKey);
  return next.href;
}
