import type { z } from 'zod';
import { matchesGlob } from '../findings';
import { AurelisError } from '../kernel';
import { fuseRankings } from './fuse-rankings';
import {
  DIRECTORY,
  IndexDirectory,
  IndexManifest,
  MANIFEST,
  partOf,
  postingsName,
  PostingsPart,
  textsName,
  TextsPart,
} from './index-format';
import { NO_MODEL } from './meaning-builder';
import { unpackPart } from './part-content';
import type { Embed, IndexParts, IndexPlace, VectorStore } from './ports';
import { codeTerms } from './text/code-terms';
import { rankByText } from './text/rank-by-text';

export interface SearchPorts {
  parts: Pick<IndexParts, 'read'>;
  vectors: Pick<VectorStore, 'nearest'>;
  embed?: Embed | undefined;
}

export interface CodeQuery {
  place: IndexPlace;
  query: string;
  limit: number;
  /** A glob. */
  path?: string | undefined;
  mode: 'fused' | 'text';
}

export interface SearchHit {
  path: string;
  language: string;
  startLine: number;
  endLine: number;
  symbol?: string;
  text: string;
  score: number;
  matchedBy: ('text' | 'meaning')[];
}

export interface SearchResult {
  mode: 'fused' | 'text';
  notice?: string;
  chunks: number;
  hits: SearchHit[];
}

/** How deep each ranking is looked into: what stands lower in both is no answer. */
const DEPTH = 200;

/** Searches the index of one snapshot; undefined when there is none, or none that is complete. */
export async function searchCode(request: CodeQuery, ports: SearchPorts): Promise<SearchResult | undefined> {
  const manifest = await readPart(request.place, MANIFEST, IndexManifest, ports);
  if (manifest === undefined) return undefined;
  const directory = await requirePart(request.place, DIRECTORY, IndexDirectory, ports);
  const isWanted = wantedChunks(directory, request.path);
  const [byText, meaning] = await Promise.all([
    textRanking(request, manifest, directory, ports),
    meaningRanking(request, manifest, ports),
  ]);
  const rankings = [byText, meaning.ranking ?? []].map((ranking) => ranking.filter(isWanted).slice(0, DEPTH));
  const best = fuseRankings(rankings).slice(0, request.limit);
  const texts = await readTexts(request.place, manifest, best, ports);
  const hits = best.map(({ chunk, score, from }): SearchHit => {
    const [path, language] = fileOf(directory, chunk);
    const [startLine, endLine, symbol, text] = texts(chunk);
    const matchedBy = from.map((ranking) => (ranking === 0 ? 'text' : 'meaning'));
    return { path, language, startLine, endLine, ...(symbol === '' ? {} : { symbol }), text, score, matchedBy };
  });
  const notices = [meaning.notice, manifest.notice].filter((notice) => notice !== undefined);
  return {
    mode: meaning.ranking === undefined ? 'text' : 'fused',
    ...(notices.length === 0 ? {} : { notice: notices.join(' ') }),
    chunks: manifest.chunks,
    hits,
  };
}

async function textRanking(
  { place, query }: CodeQuery,
  { postingParts, averageLength }: IndexManifest,
  { lengths }: IndexDirectory,
  ports: SearchPorts,
): Promise<number[]> {
  const terms = codeTerms(query);
  const needed = [...new Set(terms.map((term) => partOf(term, postingParts)))];
  const parts = await Promise.all(needed.map((part) => requirePart(place, postingsName(part), PostingsPart, ports)));
  const postings = new Map(parts.flat());
  return rankByText(terms, postings, { lengths, averageLength }).map(({ chunk }) => chunk);
}

interface MeaningRanking {
  ranking?: number[];
  notice?: string;
}

/** Without meanings the words have to do, and whoever asked is told why. */
async function meaningRanking(
  { place, query, path, mode }: CodeQuery,
  { meaning, meaningNotice }: IndexManifest,
  { embed, vectors }: SearchPorts,
): Promise<MeaningRanking> {
  if (mode === 'text') return {};
  if (meaning === undefined) return { notice: meaningNotice ?? NO_MODEL };
  if (embed === undefined) return { notice: NO_MODEL };
  try {
    const { model, vectors: found } = await embed([query]);
    const [vector] = found;
    if (vector === undefined || model !== meaning.model || vector.length !== meaning.dimensions) {
      return { notice: `The index was made with ${meaning.model}, which does not answer now: words are compared.` };
    }
    const nearest = await vectors.nearest(place, { vector, limit: DEPTH, pathPrefix: literalPrefix(path) });
    const ranking = nearest.map(({ chunk }) => chunk);
    return meaningNotice === undefined ? { ranking } : { ranking, notice: meaningNotice };
  } catch (error) {
    if (!(error instanceof AurelisError)) throw error;
    return { notice: `Meanings could not be compared (${error.code}): words are compared alone.` };
  }
}

/** What every path that a glob matches starts with. */
function literalPrefix(glob = ''): string {
  return glob.slice(0, /[*?]|$/.exec(glob)?.index ?? 0);
}

function wantedChunks(directory: IndexDirectory, glob: string | undefined): (chunk: number) => boolean {
  if (glob === undefined) return () => true;
  const wanted = new Set(directory.files.filter(([path]) => matchesGlob(glob, path)).map(([path]) => path));
  return (chunk) => wanted.has(fileOf(directory, chunk)[0]);
}

/** The file whose chunks begin last at or before this one. */
function fileOf({ files }: IndexDirectory, chunk: number): [path: string, language: string] {
  let low = 0;
  let high = files.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((files[middle]?.[2] ?? 0) <= chunk) low = middle;
    else high = middle - 1;
  }
  const [path = '', language = ''] = files[low] ?? [];
  return [path, language];
}

async function readTexts(
  place: IndexPlace,
  { chunksPerText }: IndexManifest,
  wanted: readonly { chunk: number }[],
  ports: SearchPorts,
): Promise<(chunk: number) => TextsPart[number]> {
  const numbers = [...new Set(wanted.map(({ chunk }) => Math.floor(chunk / chunksPerText)))];
  const parts = new Map(
    await Promise.all(
      numbers.map(async (part) => [part, await requirePart(place, textsName(part), TextsPart, ports)] as const),
    ),
  );
  return (chunk) => parts.get(Math.floor(chunk / chunksPerText))?.[chunk % chunksPerText] ?? [0, 0, '', ''];
}

async function readPart<Value>(
  place: IndexPlace,
  name: string,
  schema: z.ZodType<Value>,
  { parts }: SearchPorts,
): Promise<Value | undefined> {
  const bytes = await parts.read(place, name);
  return bytes === undefined ? undefined : unpackPart(bytes, schema);
}

async function requirePart<Value>(
  place: IndexPlace,
  name: string,
  schema: z.ZodType<Value>,
  ports: SearchPorts,
): Promise<Value> {
  const part = await readPart(place, name, schema, ports);
  // An index is removed when a newer one has taken its place, perhaps while it is read.
  if (part === undefined) {
    throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The index has just been replaced. Try again.');
  }
  return part;
}
